package io.github.ticketfolio.message;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages that people name behind a code fence, and who knows how to read them. */
final class CodeLanguages {
  private static final Pattern NAME =
      Pattern.compile("\\s*\\{?\\.?(?:language-|lang-)?([A-Za-z0-9+#_-]{1,20}).*", Pattern.DOTALL);

  private static final String SHELL = "text/unix";

  private static final Map<String, String> SYNTAXES =
      Map.ofEntries(
          entry("bash", SHELL),
          entry("sh", SHELL),
          entry("shell", SHELL),
          entry("console", SHELL),
          entry("zsh", SHELL),
          entry("terminal", SHELL),
          // Comments, variables and quotes are those of a shell, and blocks are not coloured.
          entry("nginx", SHELL),
          entry("php", "text/php"),
          entry("html", "text/html"),
          entry("smarty", "text/html"),
          entry("xml", "text/xml"),
          entry("svg", "text/xml"),
          entry("css", "text/css"),
          entry("scss", "text/less"),
          entry("less", "text/less"),
          entry("javascript", "text/javascript"),
          entry("js", "text/javascript"),
          entry("typescript", "text/typescript"),
          entry("ts", "text/typescript"),
          entry("json", "text/json"),
          entry("sql", "text/sql"),
          entry("mysql", "text/sql"),
          entry("pgsql", "text/sql"),
          entry("python", "text/python"),
          entry("py", "text/python"),
          entry("perl", "text/perl"),
          entry("pl", "text/perl"),
          entry("ruby", "text/ruby"),
          entry("rb", "text/ruby"),
          entry("java", "text/java"),
          entry("kotlin", "text/kotlin"),
          entry("groovy", "text/groovy"),
          entry("scala", "text/scala"),
          entry("c", "text/c"),
          entry("cpp", "text/cpp"),
          entry("c++", "text/cpp"),
          entry("csharp", "text/cs"),
          entry("cs", "text/cs"),
          entry("c#", "text/cs"),
          entry("go", "text/golang"),
          entry("golang", "text/golang"),
          entry("rust", "text/rust"),
          entry("rs", "text/rust"),
          entry("lua", "text/lua"),
          entry("powershell", "text/powershell"),
          entry("ps1", "text/powershell"),
          entry("batch", "text/bat"),
          entry("bat", "text/bat"),
          entry("cmd", "text/bat"),
          entry("dos", "text/bat"),
          entry("vb", "text/vb"),
          entry("ini", "text/ini"),
          entry("toml", "text/ini"),
          entry("conf", "text/ini"),
          entry("properties", "text/properties"),
          entry("env", "text/env"),
          entry("dotenv", "text/env"),
          entry("yaml", "text/yaml"),
          entry("yml", "text/yaml"),
          entry("apache", "text/htaccess"),
          entry("apacheconf", "text/htaccess"),
          entry("htaccess", "text/htaccess"),
          entry("hosts", "text/hosts"),
          entry("dockerfile", "text/dockerfile"),
          entry("docker", "text/dockerfile"),
          entry("makefile", "text/makefile"),
          entry("make", "text/makefile"));

  private CodeLanguages() {}

  /** The syntax that the words behind a fence name, or null. */
  static @Nullable String syntax(String info) {
    Matcher name = NAME.matcher(info);
    return name.matches() ? SYNTAXES.get(name.group(1).toLowerCase(Locale.ROOT)) : null;
  }

  /** All syntaxes, for tests. */
  static Map<String, String> all() {
    return SYNTAXES;
  }
}
