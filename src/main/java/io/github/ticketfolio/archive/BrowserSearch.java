package io.github.ticketfolio.archive;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a machine may have a Chromium: where the user says, on the search path, and where macOS and
 * Windows put programs.
 */
final class BrowserSearch {
  private static final String VARIABLE = "TICKETFOLIO_BROWSER";
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "microsoft-edge");
  private static final List<String> ON_MACOS =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
  private static final List<String> ON_WINDOWS =
      List.of(
          "Google/Chrome/Application/chrome.exe",
          "Chromium/Application/chrome.exe",
          "Microsoft/Edge/Application/msedge.exe");

  private final Map<String, String> environment;

  BrowserSearch(Map<String, String> environment) {
    this.environment = environment;
  }

  Path find(@Nullable Path named) throws RunException {
    if (named != null) {
      return checked("--browser", named);
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isBlank()) {
      return checked(VARIABLE, Path.of(variable));
    }
    return Stream.of(onThePath(), ON_MACOS.stream().map(Path::of), onWindows())
        .flatMap(places -> places)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(BrowserSearch::none);
  }

  private static Path checked(String from, Path program) throws RunException {
    if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
      throw new RunException(
          RunException.Kind.CONFIGURATION,
          from + ": expected a Chromium, found no program at " + program);
    }
    return program;
  }

  private Stream<Path> onThePath() {
    List<String> folders =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(environment.getOrDefault("PATH", ""))
            .filter(folder -> !folder.isBlank())
            .toList();
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> place(folder, name)))
        .filter(Objects::nonNull);
  }

  private Stream<Path> onWindows() {
    return Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
        .map(environment::get)
        .filter(Objects::nonNull)
        .flatMap(folder -> ON_WINDOWS.stream().map(name -> place(folder, name)))
        .filter(Objects::nonNull);
  }

  private static @Nullable Path place(String folder, String name) {
    try {
      return Path.of(folder, name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static RunException none() {
    return new RunException(
        RunException.Kind.CONFIGURATION,
        "no Chromium was found, which a PDF needs: install one (Debian: apt install chromium), name"
            + " it with --browser, or write an .html file and print it from any browser");
  }
}
