package io.github.ticketfolio.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** On what and with which versions was measured. */
final class Machine {
  private Machine() {}

  static String describe(Path bench) throws IOException, InterruptedException {
    return String.format(
        Locale.ROOT,
        "%s · %s, %d cores, %.0f GB · Linux %s · Java %s · %s · Node %s, marked %s, sanitize-html"
            + " %s · MHonArc %s",
        LocalDate.now(ZoneOffset.UTC),
        value("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Double.parseDouble(value("/proc/meminfo", "MemTotal").replace(" kB", "")) / 1e6,
        System.getProperty("os.version"),
        Runtime.version(),
        firstLine("hugo", "version").replaceFirst("^hugo (\\S+).*", "Hugo $1"),
        firstLine("node", "--version"),
        module(bench, "marked"),
        module(bench, "sanitize-html"),
        firstLine("mhonarc", "-v").replaceAll(".*?v([0-9.]+).*", "$1"));
  }

  private static String value(String file, String key) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static String firstLine(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.lines().filter(line -> !line.isBlank()).findFirst().orElse("unknown").strip();
  }

  private static String module(Path bench, String name) throws IOException {
    List<String> lines =
        Files.readAllLines(bench.resolve("node/node_modules/" + name + "/package.json"));
    return lines.stream()
        .filter(line -> line.contains("\"version\""))
        .map(line -> line.replaceAll(".*: *\"([^\"]*)\".*", "$1"))
        .findFirst()
        .orElse("unknown");
  }
}
