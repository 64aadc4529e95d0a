package io.github.ticketfolio.page;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The style, script and content security policy of one kind of page. The policy allows what is in
 * the page, by its hash, and nothing else; it never allows a request to a network. What a script of
 * the page loads itself, by {@code 'strict-dynamic'}, are files of the archive: no other source of
 * scripts would have to be named, which {@code 'self'} is not for a page from a disk.
 */
final class Shell {
  private static final String SCRIPT_END = "(?s).*</(script|style).*";

  /** The one kind of page that has a script. */
  private static final String SCRIPTED = "index";

  /** Its script, of which each part uses those before it. */
  private static final List<String> SCRIPTS = List.of("data", "words", "search", SCRIPTED);

  private static final String IN_PAGE = "data:";

  private final Setting setting;
  private final String style;
  private final String modern;
  private final String script;
  private final String styleHashes;
  private final String scriptHash;

  /**
   * @param kinds the kind of page, after those whose style it builds on
   */
  Shell(Setting setting, String... kinds) {
    this.setting = setting;
    Theme theme = setting.options().edition().theme();
    String kind = kinds[kinds.length - 1];
    boolean scripted = kind.equals(SCRIPTED);
    String own = Stream.of(kinds).map(name -> asset(theme, name + ".css")).collect(joining());
    Accent accent = setting.brand().accent();
    style =
        asset(theme, "base.css")
            + own
            + asset(theme, "print.css")
            + (accent == null ? "" : accent.style());
    modern = drawn(asset(theme, "modern.css"));
    script = scripted ? script(theme) : "";
    styleHashes = hash(style) + " " + hash(modern);
    scriptHash = scripted ? "script-src " + hash(script) + " 'strict-dynamic'; " : "";
  }

  /** The head of a page that may show images from the given sources. */
  Head head(String title, PaperMargins margins, List<String> imageSources) {
    String paper = margins.style(setting.wording());
    Brand.Mark mark = setting.brand().mark();
    Set<String> sources = new LinkedHashSet<>(imageSources);
    if (mark != null && mark.logo() != null) {
      sources.add(IN_PAGE);
    }
    String images = sources.isEmpty() ? "" : "img-src " + String.join(" ", sources) + "; ";
    String policy =
        "default-src 'none'; "
            + scriptHash
            + ("style-src " + styleHashes + " " + hash(paper) + "; ")
            + images
            + "base-uri 'none'; form-action 'none'";
    return new Head(title, policy, copy(), mark, new Head.Sheets(style, modern, paper), script);
  }

  private Head.Copy copy() {
    Wording wording = setting.wording();
    String audience = setting.audience();
    return new Head.Copy(
        wording.language(),
        wording.direction(),
        audience,
        wording.text("banner." + audience),
        wording.text("banner." + audience + ".says"),
        setting.redacted());
  }

  /** Where images of a page may come from: files of the archive, the page itself, or nowhere. */
  static List<String> imageSources(FileRegister files) {
    List<String> sources = new ArrayList<>();
    if (files.showsImage(false)) {
      sources.add("'self'");
    }
    if (files.showsImage(true)) {
      sources.add(IN_PAGE);
    }
    return sources;
  }

  private static String script(Theme theme) {
    return SCRIPTS.stream().map(name -> asset(theme, name + ".js")).collect(joining());
  }

  /** The text of an asset without indentation, blank lines and lines that are comments. */
  private static String asset(Theme theme, String name) {
    String file = "assets/" + name;
    String text = theme.text(file);
    if (text.toLowerCase(Locale.ROOT).matches(SCRIPT_END)) {
      throw new BrokenThemeException(file, "must not end its own element", null);
    }
    return text.replaceAll("(?s)/\\*.*?\\*/", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(joining("\n", "", "\n"));
  }

  /** Style inside a drawing is read as markup, so its text and its hash would differ. */
  private static String drawn(String style) {
    if (style.contains("<") || style.contains("&")) {
      throw new BrokenThemeException("assets/modern.css", "must not contain < or &", null);
    }
    return style;
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
