package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run makes only what would come out differently, and ends with what a whole run makes. */
class UnchangedPagesTest {
  private static final String DATE = "2024-01-01 10:00:00";

  @TempDir private Path folder;
  private Path archive;
  private TinyWhmcs whmcs;

  @BeforeEach
  void archiveThreeTickets() throws Exception {
    archive = folder.resolve("archive");
    whmcs = new TinyWhmcs().has(1, "First", DATE).has(2, "Second", DATE).has(3, "See #T1", DATE);
    fetch();
    render();
  }

  @AfterEach
  void stop() throws Exception {
    whmcs.close();
  }

  @Test
  void leavesEveryFileAloneWhereNothingHasChanged() throws Exception {
    assertEquals(Set.of(), changedBy(this::render));
  }

  @Test
  void makesThePageOfAnAnswerThatHasChanged() throws Exception {
    whmcs.has(2, "Second, and more", "2024-02-02 10:00:00");
    fetch();

    Set<String> changed = changedBy(this::render);

    assertEquals(Set.of("2"), tickets(changed));
    assertSameAsAnew();
  }

  @Test
  void makesEveryPageAgainWithOtherOptions() throws Exception {
    Set<String> changed = changedBy(() -> render("--order", "desc"));

    assertEquals(Set.of("1", "2", "3"), tickets(changed));
    assertSameAsAnew("--order", "desc");
  }

  @Test
  void makesEveryPageAgainWhenTheThemeChanges() throws Exception {
    Path theme = folder.resolve("theme");
    Files.createDirectories(theme.resolve("assets"));
    Path sheet = Files.writeString(theme.resolve("assets/ticket.css"), "h1{color:#123456}");
    render("--theme", theme);
    assertEquals(Set.of(), changedBy(() -> render("--theme", theme)));
    Files.writeString(sheet, "h1{color:#654321}");

    Set<String> changed = changedBy(() -> render("--theme", theme));

    assertEquals(Set.of("1", "2", "3"), tickets(changed));
    assertSameAsAnew("--theme", theme);
  }

  @Test
  void mendsAPageThatSomebodyHasTouched() throws Exception {
    Path page = page("1-");
    Files.writeString(page, Files.readString(page).replace("First", "Worst"));

    Set<String> changed = changedBy(this::render);

    assertEquals(Set.of("1"), tickets(changed));
    assertSameAsAnew();
  }

  @Test
  void makesAPageAgainThatIsGone() throws Exception {
    Files.delete(page("2-"));
    Files.delete(archive.resolve("index.html"));
    render();
    assertSameAsAnew();
  }

  /** A page that mentions a number links it once a ticket has it. */
  @Test
  void linksAMentionOnceItsTicketIsThere() throws Exception {
    whmcs.has(4, "See T50", DATE);
    fetch();
    render();
    assertTrue(!Files.readString(page("4-")).contains("50-T50.html"));
    whmcs.has(50, "Fifth", DATE);
    fetch();

    render();

    assertTrue(Files.readString(page("4-")).contains("50-T50.html"));
    assertSameAsAnew();
  }

  @Test
  void removesWhatIsNoLongerChosen() throws Exception {
    run("render", List.of("--id", "1,2"), "--output", archive);

    assertEquals(Set.of("1", "2"), tickets(sums(archive).keySet()));
  }

  @Test
  void makesAllAgainWithoutACatalogueOrWithABrokenOne() throws Exception {
    Path catalogue = folder.resolve("archive.catalogue");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(catalogue)));
    byte[] whole = Files.readAllBytes(catalogue);
    Files.delete(catalogue);
    assertEquals(Set.of(), changedBy(this::render), "what comes out the same is left alone");
    Files.write(catalogue, Arrays.copyOf(whole, whole.length / 3));
    render();
    Files.writeString(catalogue, "no catalogue at all");
    render();
    Arrays.fill(whole, 4096, whole.length, (byte) 0x5a);
    Files.write(catalogue, whole);
    render();
    assertSameAsAnew();
  }

  private interface Step {
    void run() throws Exception;
  }

  /** The files of the archive that a step has written. */
  private Set<String> changedBy(Step step) throws Exception {
    Map<String, FileTime> before = times();
    step.run();
    Set<String> changed = new TreeSet<>();
    times()
        .forEach(
            (path, time) -> {
              if (!time.equals(before.get(path))) {
                changed.add(path);
              }
            });
    return changed;
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (String path : sums(archive).keySet()) {
      times.put(path, Files.getLastModifiedTime(archive.resolve(path)));
    }
    return times;
  }

  private void assertSameAsAnew(Object... more) throws Exception {
    Path anew = folder.resolve("anew");
    List<Object> arguments = new ArrayList<>(List.of("--all"));
    arguments.addAll(List.of(more));
    run("render", arguments, "--output", anew);
    assertEquals(sums(anew), sums(archive));
    assertEquals(0, new Program().run("verify", archive).code());
  }

  private static Set<String> tickets(Set<String> paths) {
    Set<String> ids = new TreeSet<>();
    for (String path : paths) {
      if (path.startsWith("tickets/")) {
        ids.add(path.replaceAll(".*/(\\d+)-[^/]*$", "$1"));
      }
    }
    return ids;
  }

  private Path page(String prefix) throws IOException {
    try (var files = Files.walk(archive.resolve("tickets"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Map<String, String> sums(Path archive) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    Files.readString(archive.resolve("manifest-sha256.txt"))
        .lines()
        .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    return sums;
  }

  private void fetch() {
    run("fetch", List.of("--all"));
  }

  private void render(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("--all"));
    arguments.addAll(List.of(more));
    run("render", arguments, "--output", archive);
  }

  private void run(String command, List<?> arguments, Object... more) {
    List<Object> all = new ArrayList<>(List.of(command));
    all.addAll(arguments);
    all.addAll(List.of(more));
    all.addAll(List.of("--store", folder.resolve("tickets.db")));
    Program.Result result =
        new Program()
            .with("TICKETFOLIO_URL", whmcs.url())
            .with("TICKETFOLIO_IDENTIFIER", "x")
            .with("TICKETFOLIO_SECRET", "hunter2")
            .run(all.toArray());
    assertEquals(0, result.code(), result.err());
  }
}
