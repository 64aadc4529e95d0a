package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.demo.DemoData;
import io.github.ticketfolio.demo.DemoServer;
import io.github.ticketfolio.search.SearchData;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one client gets who asks for his data: all of it, and nobody else's. */
class ClientBundleTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<Ticket> TICKETS = DemoData.sample().tickets();

  @TempDir private static Path shared;
  private static Path store;

  @TempDir private Path folder;

  @BeforeAll
  static void fetchTheDemo() throws Exception {
    store = shared.resolve("tickets.db");
    try (DemoServer server = DemoServer.start()) {
      Program.Result fetched =
          DemoArchive.connectedTo(server).run("fetch", "--all", "--store", store);
      assertEquals(0, fetched.code(), fetched.err());
    }
  }

  private static Program.Result render(Path to, Object... selection) {
    Object[] fixed = {"render", "--audience", "customer", "--store", store, "--output", to};
    Program.Result result =
        new Program().run(Stream.of(fixed, selection).flatMap(Stream::of).toArray());
    assertEquals(0, result.code(), result.err());
    return result;
  }

  static Set<Long> clients() {
    return TICKETS.stream()
        .map(ClientBundleTest::client)
        .filter(id -> id > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long client(Ticket ticket) {
    return ticket.about().requestor().clientId();
  }

  /** Every text of a ticket as people read it. */
  private static String texts(Ticket ticket) {
    return decoded(ticket.toString());
  }

  private static String decoded(String stored) {
    return Parser.unescapeEntities(stored, false).toLowerCase(Locale.ROOT);
  }

  private static Set<String> namesOf(Ticket ticket) {
    Person person = ticket.about().requestor();
    return Stream.of(
            ticket.number(),
            ticket.subject(),
            ticket.about().ownerName(),
            person.name(),
            person.email(),
            person.requestor().name(),
            person.requestor().email())
        .map(name -> decoded(name).strip())
        .filter(name -> name.length() > 3)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> read(Path archive) throws Exception {
    Map<String, String> texts = new TreeMap<>();
    Map<String, byte[]> coded = new TreeMap<>();
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = archive.relativize(file).toString().replace('\\', '/');
        byte[] bytes = Files.readAllBytes(file);
        texts.put(name, name + "\n" + new String(bytes, StandardCharsets.UTF_8));
        if (name.startsWith("search")) {
          coded.put(name, bytes);
        }
      }
    }
    texts.put("the search", new SearchData(coded).everything());
    return texts;
  }

  @ParameterizedTest
  @MethodSource("clients")
  void holdsNobodyElsesData(long client) throws Exception {
    Path archive = folder.resolve("bundle");
    Program.Result result = render(archive, "--client", client);
    assertFalse(result.err().contains("clients or guests"), result.err());
    String own =
        TICKETS.stream()
            .filter(ticket -> client(ticket) == client)
            .map(ClientBundleTest::texts)
            .collect(Collectors.joining("\n"));
    Set<String> others = new TreeSet<>();
    TICKETS.stream()
        .filter(ticket -> client(ticket) != client)
        .forEach(ticket -> others.addAll(namesOf(ticket)));
    others.removeIf(own::contains);
    assertTrue(others.size() > 50, others.toString());
    List<String> found = new ArrayList<>();
    read(archive)
        .forEach(
            (file, text) -> {
              String all = decoded(text);
              for (String other : others) {
                if (all.contains(other)
                    && Pattern.compile("(?<!\\w)" + Pattern.quote(other) + "(?!\\w)")
                        .matcher(all)
                        .find()) {
                  found.add(other + " in " + file);
                }
              }
            });
    assertEquals(List.of(), found);
  }

  @Test
  void looksForNamesThatABundleOfAllHas() throws Exception {
    Path archive = folder.resolve("all");
    Program.Result result = render(archive, "--all");

    assertTrue(
        result
            .err()
            .contains(
                " clients or guests; whoever gets it sees the data of all of them. Select one with"
                    + " --client ID.\n"),
        result.err());
    String all = decoded(String.join("\n", read(archive).values()));
    for (Ticket ticket : TICKETS) {
      assertTrue(all.contains(decoded(ticket.number())), ticket.number());
    }
  }

  private static boolean linksToLines(Path archive) throws Exception {
    String index = Files.readString(archive.resolve("index.html"));
    return !Jsoup.parse(index).select("footer a[href=tickets.jsonl]").isEmpty();
  }

  private static List<JsonNode> lines(Path archive) throws Exception {
    return Files.readAllLines(archive.resolve("tickets.jsonl")).stream()
        .map(line -> JSON.readTree(line))
        .toList();
  }

  @Test
  void hasALineForEachTicketWithItsFiles() throws Exception {
    Path archive = folder.resolve("bundle");
    render(archive, "--client", 428, "--time-zone", "Europe/Helsinki");

    List<JsonNode> lines = lines(archive);

    assertEquals(TICKETS.stream().filter(ticket -> client(ticket) == 428).count(), lines.size());
    JsonNode ticket =
        lines.stream()
            .filter(line -> line.get("number").asString().equals("205127"))
            .findFirst()
            .get();
    assertEquals("2024-02-20T12:40:16", ticket.get("opened").asString());
    assertEquals("Europe/Helsinki", ticket.get("timeZone").asString());
    assertTrue(ticket.get("timeRule").asString().contains("Europe/Helsinki"));
    assertEquals("satu@aalto-museum.example", ticket.at("/requestor/email").asString());
    assertTrue(Files.exists(archive.resolve(ticket.get("page").asString())));
    assertEquals(4, ticket.get("entries").size(), "the note is not among them");
    JsonNode opening = ticket.get("entries").get(0);
    assertEquals("customer", opening.get("role").asString());
    assertTrue(opening.get("text").asString().contains("It's the same with every picture"));
    assertEquals(2, opening.get("attachments").size());
    for (JsonNode file : opening.get("attachments")) {
      byte[] bytes = Files.readAllBytes(archive.resolve(file.get("path").asString()));
      assertEquals(Sha256.of(bytes), file.get("sha256").asString());
      assertEquals(bytes.length, file.get("bytes").asInt());
      assertEquals("beside-page", file.get("state").asString());
    }
    assertEquals(0, new Program().run("verify", archive).code());
    assertTrue(linksToLines(archive), "no link");
  }

  @Test
  void isTheSameWhenMadeAgain() throws Exception {
    Path archive = folder.resolve("bundle");
    render(archive, "--client", 428);
    Map<String, String> first = read(archive);
    render(archive, "--client", 254);
    render(archive, "--client", 428);

    assertEquals(first, read(archive));
    render(archive, "--client", 428);
    assertEquals(first, read(archive));
  }

  @Test
  void isNoPartOfAnInternalCopy() throws Exception {
    Path archive = folder.resolve("internal");
    Program.Result result =
        new Program().run("render", "--all", "--store", store, "--output", archive);

    assertEquals(0, result.code(), result.err());
    assertFalse(Files.exists(archive.resolve("tickets.jsonl")));
    assertFalse(linksToLines(archive), "a link to nothing");
    assertFalse(result.err().contains("clients or guests"), result.err());
    assertNotNull(read(archive).get("tickets.csv"));
  }
}
