package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run report accounts for each ticket, whatever happened to store and WHMCS before. */
class CompletenessTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DATE = "2024-01-0%d 10:00:00";
  private static final int IDS = 14;

  @TempDir private Path folder;
  private TinyWhmcs whmcs;
  private Path store;
  private Random random = new Random(0);

  @BeforeEach
  void start() throws Exception {
    whmcs = new TinyWhmcs();
    store = folder.resolve("tickets.db");
  }

  @AfterEach
  void stop() {
    whmcs.close();
  }

  private Program.Result run(String command, List<?> options, Object... more) {
    Program program =
        new Program()
            .with("TICKETFOLIO_URL", whmcs.url())
            .with("TICKETFOLIO_IDENTIFIER", "i")
            .with("TICKETFOLIO_SECRET", "s");
    List<Object> all = new ArrayList<>(List.of(command, "--store", store));
    all.addAll(options);
    all.addAll(Arrays.asList(more));
    return program.run(all.toArray());
  }

  private int id() {
    return 1 + random.nextInt(IDS);
  }

  private List<String> selection() {
    return switch (random.nextInt(4)) {
      case 0 -> List.of("--id", id() + "," + id() + "," + id());
      case 1 -> List.of("T" + id(), "T" + id(), "--id", Integer.toString(id()));
      case 2 -> List.of("--status", "Open");
      default -> List.of("--all");
    };
  }

  private void change() {
    int id = id();
    switch (random.nextInt(5)) {
      case 0 -> whmcs.deletes(id);
      case 1 -> whmcs.answersWith(id, "{\"result\":\"error\",\"message\":\"Not today\"}");
      case 2 -> whmcs.unlists(id);
      default -> whmcs.has(id, "text " + random.nextInt(), DATE.formatted(1 + random.nextInt(9)));
    }
  }

  private void fetch() {
    List<String> selection = selection();
    if (random.nextInt(3) == 0) {
      run("fetch", selection, "--shard", "0/2");
      run("fetch", selection, "--shard", "1/2");
    } else {
      run("fetch", selection);
    }
  }

  private void damage() throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE answer SET body = '{}', sha256 ="
              + " '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'"
              + " WHERE ticket_id = "
              + id());
    }
  }

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed < 8, seed -> seed + 1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void accountsForEachTicket(long seed) throws Exception {
    random = new Random(seed);
    for (int id = 1; id <= 8; id++) {
      whmcs.has(id, "text", DATE.formatted(1));
    }
    run("fetch", List.of("--all"));
    for (int step = 0; step < 3; step++) {
      change();
      change();
      fetch();
    }
    if (random.nextBoolean()) {
      damage();
    }
    render(List.of("--all"));
    render(selection());
    render(selection());
    share(random.nextBoolean() ? List.of("--all") : selection());
  }

  private void render(List<String> selection) throws Exception {
    for (String audience : List.of("internal", "customer")) {
      Path archive = folder.resolve(audience);
      Program.Result result =
          run("render", selection, "--json", "--output", archive, "--audience", audience);
      assertSum(selection, result.out());
      assertWritten(result.out(), archive);
    }
  }

  private void share(List<String> selection) throws Exception {
    Path archive = folder.resolve("shared");
    for (String part : List.of("0/2", "1/2")) {
      Program.Result result =
          run("render", selection, "--json", "--output", archive, "--shard", part);
      assertSum(List.of("part"), result.out());
    }
    Program.Result merged = run("merge", selection, "--json", "--output", archive);
    assertSum(selection, merged.out());
    assertWritten(merged.out(), archive);
    Program.Result whole = run("render", selection, "--json", "--output", folder.resolve("whole"));
    assertEquals(JSON.readTree(whole.out()), JSON.readTree(merged.out()));
  }

  private static void assertSum(List<String> selection, String json) {
    JsonNode report = JSON.readTree(json);
    long archived = report.get("archived").asLong();
    long unchanged = report.get("unchanged").asLong();
    long failed = report.get("failed").asLong();
    assertEquals(report.get("asked").asLong(), archived + unchanged + failed, json);
    assertEquals(failed, report.get("failures").size(), json);
    assertTrue(archived >= 0 && unchanged >= 0, json);
    assertTrue(archived + unchanged <= report.get("pages").asLong(), json);
    if (!selection.contains("--all")) {
      return;
    }
    // Those that vanished are shown though nobody may have asked for them.
    long shown = archived + unchanged;
    for (JsonNode failure : report.get("failures")) {
      shown += failure.get("reason").asString().endsWith("an earlier run.") ? 1 : 0;
    }
    long pages = report.get("pages").asLong();
    assertTrue(shown <= pages && pages <= shown + report.get("vanished").size(), json);
  }

  private static void assertWritten(String printed, Path archive) throws Exception {
    JsonNode report = JSON.readTree(printed);
    if (report.get("pages").asLong() == 0) {
      return;
    }
    JsonNode written = JSON.readTree(Files.readString(archive.resolve("report.json")));
    for (String key : List.of("asked", "archived", "unchanged", "failed", "pages")) {
      assertEquals(report.get(key), written.get(key), key);
    }
    try (Stream<Path> files = Files.walk(archive.resolve("tickets"))) {
      assertEquals(
          report.get("pages").asLong(), files.filter(f -> f.toString().endsWith(".html")).count());
    }
  }

  @Test
  void countsATicketOnceThatIsNamedTwice() throws Exception {
    whmcs.has(1, "text", DATE.formatted(1));
    run("fetch", List.of("--all"));
    List<String> twice = List.of("T1", "--id", "1");
    run("fetch", twice, "--shard", "0/2");
    run("fetch", twice, "--shard", "1/2");

    Program.Result result = run("render", twice, "--output", folder.resolve("a"));

    // This WHMCS finds no ticket by its number.
    assertTrue(result.out().startsWith("Archived 0 of 1 ticket: "), result.out());
    assertTrue(result.err().contains("Its page shows the answer of an earlier run."), result.err());
  }

  @Test
  void tellsSelectionVanishedTicketsAndGaps() throws Exception {
    for (int id : List.of(3, 4, 9)) {
      whmcs.has(id, "text", DATE.formatted(1));
    }
    run("fetch", List.of("--all"));
    whmcs.deletes(4);
    run("fetch", List.of("--all"));

    run("render", List.of("--all"), "--output", folder.resolve("a"));

    JsonNode report = JSON.readTree(Files.readString(folder.resolve("a/report.json")));
    assertEquals("{\"all\":true}", report.get("selection").toString());
    assertEquals(2, report.get("listed").asInt());
    assertEquals(2, report.get("counted").asInt());
    assertEquals(
        "[{\"id\":4,\"number\":\"T4\",\"page\":\"tickets/2024-01/4-T4.html\"}]",
        report.get("vanished").toString());
    assertEquals(
        "{\"lowest\":3,\"highest\":9,\"withoutTicket\":4,\"largestGaps\":[{\"from\":5,\"to\":8,"
            + "\"ids\":4}]}",
        report.get("ids").toString());
    var page = Jsoup.parse(Files.readString(folder.resolve("a/report.html")));
    assertEquals("Selected: every ticket", page.select(".period").get(1).text());
    assertEquals("#T4 s", page.select("section[aria-labelledby=vanished] li").text());
    assertTrue(page.select("main dl").text().contains("counted by WHMCS 2"), page.text());
    assertEquals("5 8 4", page.select("section[aria-labelledby=ids] tbody tr").text());
  }

  @Test
  void tellsACustomerNothingOfOtherTickets() throws Exception {
    for (int id : List.of(3, 4, 9)) {
      whmcs.has(id, "text", DATE.formatted(1));
    }
    run("fetch", List.of("--all"));
    Object[] to = {"--output", folder.resolve("a"), "--audience", "customer"};

    run("render", List.of("--id", "3,9"), to);

    JsonNode report = JSON.readTree(Files.readString(folder.resolve("a/report.json")));
    assertFalse(report.has("vanished") || report.has("ids"), report.toString());
    assertEquals(0, report.get("listed").asInt());
    assertEquals(0, report.get("counted").asInt());
    String page = Files.readString(folder.resolve("a/report.html"), StandardCharsets.UTF_8);
    assertEquals(
        List.of("failed", "remarks"),
        Jsoup.parse(page).select("main > section > h2").eachAttr("id"));
    assertFalse(Jsoup.parse(page).select("main").text().contains("listed by WHMCS"), page);
  }
}
