package io.github.ticketfolio.message;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of each tag of HTML. A name that is not listed here is no tag but text. */
final class HtmlTags {
  private static final Set<String> KEPT_BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "hr",
          "blockquote",
          "pre",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th");
  private static final Set<String> KEPT_INLINES =
      Set.of(
          "a", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "small", "code",
          "kbd", "samp", "var", "mark", "q", "cite", "abbr", "span");
  private static final Set<String> TO_DIV =
      Set.of(
          "address",
          "article",
          "aside",
          "body",
          "button",
          "center",
          "details",
          "dialog",
          "dir",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "header",
          "html",
          "legend",
          "main",
          "menu",
          "nav",
          "noframes",
          "noscript",
          "optgroup",
          "option",
          "section",
          "select",
          "summary",
          "template",
          "textarea",
          "title");
  private static final Set<String> DROPPED =
      Set.of(
          "acronym",
          "applet",
          "area",
          "base",
          "bdi",
          "bdo",
          "big",
          "canvas",
          "col",
          "colgroup",
          "data",
          "datalist",
          "dfn",
          "font",
          "frame",
          "head",
          "label",
          "link",
          "map",
          "marquee",
          "math",
          "meta",
          "meter",
          "nobr",
          "output",
          "param",
          "picture",
          "progress",
          "rp",
          "rt",
          "ruby",
          "slot",
          "svg",
          "time",
          "wbr");

  private static final Set<String> OFFICE = Set.of("o", "v", "w", "m", "x", "st1", "u1");

  /** Elements that show something from elsewhere, and the attribute that says from where. */
  private static final Map<String, String> SOURCES =
      Map.ofEntries(
          entry("img", "src"),
          entry("image", "src"),
          entry("v:imagedata", "src"),
          entry("iframe", "src"),
          entry("embed", "src"),
          entry("object", "data"),
          entry("video", "src"),
          entry("audio", "src"),
          entry("source", "src"),
          entry("track", "src"),
          entry("input", "value"));

  private static final Map<String, String> KEPT = new HashMap<>();

  static {
    KEPT_BLOCKS.forEach(name -> KEPT.put(name, name));
    KEPT_INLINES.forEach(name -> KEPT.put(name, name));
    TO_DIV.forEach(name -> KEPT.put(name, "div"));
    KEPT.putAll(Map.of("strike", "s", "tt", "code", "xmp", "pre", "listing", "pre"));
    KEPT.putAll(Map.of("script", "pre", "style", "pre"));
    for (int level = 1; level <= 6; level++) {
      KEPT.put("h" + level, "div");
    }
  }

  private HtmlTags() {}

  /** The element to use for it, or null. */
  static @Nullable String replacement(String name) {
    return KEPT.get(name);
  }

  /** The attribute to show in place of the element, or null. */
  static @Nullable String source(String name) {
    return SOURCES.get(name);
  }

  /** True for tags of HTML that are left out; what they enclose stays. */
  static boolean isDropped(String name) {
    return DROPPED.contains(name) || SOURCES.containsKey(name) || isOffice(name);
  }

  /** Tags of Word's own dialect: {@code <o:p>}, {@code <st1:place>}, {@code <v:shape>}. */
  private static boolean isOffice(String name) {
    int colon = name.indexOf(':');
    return colon > 0 && OFFICE.contains(name.substring(0, colon));
  }

  static boolean isInline(String name) {
    return KEPT_INLINES.contains(name) || name.equals("br");
  }

  static boolean isBlock(String name) {
    return KEPT.containsKey(name) && !KEPT_INLINES.contains(name);
  }

  static boolean isVoid(String name) {
    return name.equals("br") || name.equals("hr");
  }

  /** The class of a heading's level, or the empty string. */
  static String heading(String name) {
    boolean heading =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    return heading ? "h " + name : "";
  }

  /** Elements whose content is code and not text: browsers never show it. */
  static boolean isCode(String name) {
    return name.equals("script") || name.equals("style");
  }
}
