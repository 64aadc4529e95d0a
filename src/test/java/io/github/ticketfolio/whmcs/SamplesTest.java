package io.github.ticketfolio.whmcs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every sample, served by a real server, leads to what the manifest says. */
class SamplesTest {
  private static final Set<String> OUR_ACTIONS =
      Set.of(
          "GetTicket",
          "GetTickets",
          "GetTicketAttachment",
          "GetSupportDepartments",
          "GetSupportStatuses",
          "GetAdminUsers",
          "GetAdminDetails");

  /** The kinds that each expectation and category of the manifest stands for. */
  private static final Map<String, Set<Kind>> KINDS =
      Map.ofEntries(
          Map.entry("api-error", Set.of(Kind.REFUSED, Kind.NOT_FOUND)),
          Map.entry("api-error auth", Set.of(Kind.CREDENTIALS)),
          Map.entry("api-error ip", Set.of(Kind.IP_REFUSED)),
          Map.entry("api-error permission", Set.of(Kind.PERMISSION)),
          Map.entry("api-error request", Set.of(Kind.REFUSED)),
          Map.entry("api-error notfound", Set.of(Kind.NOT_FOUND)),
          Map.entry("api-error encoding", Set.of(Kind.ENCODING)),
          Map.entry("http-error waf", Set.of(Kind.BLOCKED)),
          Map.entry("http-error redirect", Set.of(Kind.HTTP)),
          Map.entry("http-error url", Set.of(Kind.HTTP)),
          Map.entry("http-error auth", Set.of(Kind.HTTP)),
          Map.entry("protocol-error protocol", Set.of(Kind.NOT_WHMCS)));

  private final AnswerReader reader = new AnswerReader();
  private ClientSetting setting;

  /** One line of the manifest, printed as its file. */
  record Sample(JsonNode line) {
    String text(String name) {
      return line.path(name).asString("");
    }

    byte[] bytes() {
      return Samples.bytes(text("file"));
    }

    boolean isSuccess() {
      return text("expect").startsWith("ok");
    }

    @Override
    public String toString() {
      return text("file");
    }
  }

  @BeforeEach
  void start() throws IOException {
    setting = new ClientSetting();
  }

  @AfterEach
  void stop() {
    setting.close();
  }

  static Stream<Sample> manifest() {
    JsonNode lines = new JsonMapper().readTree(Samples.bytes("manifest.json"));
    return lines.valueStream().map(Sample::new);
  }

  static Stream<Sample> ours() {
    return manifest().filter(sample -> OUR_ACTIONS.contains(sample.text("action")));
  }

  static Stream<Sample> successes() {
    return ours().filter(Sample::isSuccess);
  }

  static Stream<Sample> failures() {
    return ours().filter(sample -> !sample.isSuccess());
  }

  static Stream<Sample> successesOfOtherActions() {
    return manifest().filter(sample -> !OUR_ACTIONS.contains(sample.text("action")));
  }

  @Test
  void coversTheManifest() {
    assertEquals(96, manifest().count());
    assertEquals(90, ours().count());
  }

  @ParameterizedTest
  @MethodSource("successes")
  void isKeptByteByByte(Sample sample) throws Exception {
    Answer answer = fetch(sample);
    assertEquals(sample.line().path("http").intValue(), answer.status());
    assertArrayEquals(sample.bytes(), answer.body());
  }

  @ParameterizedTest
  @MethodSource("successes")
  void readsWithTheCountsOfTheManifest(Sample sample) throws Exception {
    List<String> warnings =
        switch (sample.text("action")) {
          case "GetTicket" -> checkTicket(sample);
          case "GetTickets" -> checkList(sample);
          case "GetSupportDepartments" -> reader.readDepartments(sample.bytes()).warnings();
          case "GetSupportStatuses" -> reader.readStatuses(sample.bytes()).warnings();
          case "GetAdminUsers" -> reader.readAdmins(sample.bytes()).warnings();
          case "GetAdminDetails" -> reader.readDetails(sample.bytes(), 200).warnings();
          default -> reader.readAttachment(sample.bytes()).warnings();
        };
    // A file name with a | and a colour that is none are told, as the manifest allows.
    boolean odd = sample.toString().matches(".*(21-attachment-variants|hostile-colour).json");
    assertEquals(odd || sample.text("expect").equals("ok-with-warning"), !warnings.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failsAsTheManifestSays(Sample sample) {
    WhmcsException failure = assertThrows(WhmcsException.class, () -> fetch(sample));
    Set<Kind> expected =
        sample.text("expect").equals("transient-error")
            ? Set.of(Kind.TRANSIENT, Kind.CHALLENGED)
            : KINDS.get((sample.text("expect") + " " + sample.text("category")).strip());
    assertNotNull(expected, sample::toString);
    assertTrue(expected.contains(failure.kind()), failure::toString);
    boolean again = failure.kind().passes() || failure.kind() == Kind.ENCODING;
    assertEquals(sample.line().path("retry").asBoolean(), again, failure::toString);
    assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
  }

  @ParameterizedTest
  @MethodSource("successesOfOtherActions")
  void knowsASuccessOfAnyActionThatHasAResult(Sample sample) throws Exception {
    Fields root = reader.success(sample.bytes(), 200, new Warnings());
    assertEquals("success", root.text("result"));
  }

  private List<String> checkTicket(Sample sample) throws WhmcsException {
    Reading<Ticket> reading = reader.readTicket(sample.bytes());
    List<Reply> replies = reading.value().conversation().replies();
    assertEquals(
        sample.text("opening").isEmpty() ? 0 : 1,
        replies.stream().filter(Reply::isOpening).count());
    assertEquals(
        sample.line().path("replies").intValue(),
        replies.stream().filter(reply -> !reply.isOpening()).count());
    assertEquals(
        sample.line().path("notes").intValue(), reading.value().conversation().notes().size());
    if (sample.line().has("attachments")) {
      assertEquals(sample.line().path("attachments").intValue(), files(reading.value()));
    }
    if (sample.line().has("attachmentsRemoved")) {
      assertEquals(
          sample.line().path("attachmentsRemoved").intValue(),
          reading.value().conversation().entries().filter(SamplesTest::isRemoved).count());
    }
    return reading.warnings();
  }

  private List<String> checkList(Sample sample) throws WhmcsException {
    Reading<TicketList> reading = reader.readTicketList(sample.bytes());
    assertEquals(sample.line().path("rows").intValue(), reading.value().rows().size());
    assertEquals(sample.line().path("total").longValue(), reading.value().total());
    return reading.warnings();
  }

  private static int files(Ticket ticket) {
    return ticket
        .conversation()
        .entries()
        .mapToInt(entry -> entry.post().attachments().files().size())
        .sum();
  }

  private static boolean isRemoved(Entry entry) {
    return entry.post().attachments().removed();
  }

  /** What the sample answers to. */
  private TicketRef ref(Sample sample) throws WhmcsException {
    return sample.isSuccess()
        ? new TicketRef.ById(reader.readTicket(sample.bytes()).value().id())
        : ClientSetting.TICKET;
  }

  private Answer fetch(Sample sample) throws WhmcsException, InterruptedException {
    MockResponse.Builder response =
        ClientSetting.response(sample.line().path("http").intValue(), sample.bytes())
            .setHeader("Content-Type", sample.text("contentType"));
    sample.line().path("headers").forEachEntry((k, v) -> response.setHeader(k, v.asString()));
    setting.answers(response);
    // What JSON cannot hold is asked for once more.
    setting.answers(response);
    return switch (sample.text("action")) {
      case "GetTicket" -> setting.client.getTicket(ref(sample), ReplyOrder.ASC).answer();
      case "GetTickets" -> setting.client.getTickets(ListFilter.ALL, 0, 25).answer();
      case "GetSupportDepartments" -> setting.client.getSupportDepartments().answer();
      case "GetSupportStatuses" -> setting.client.getSupportStatuses().answer();
      case "GetAdminUsers" -> setting.client.getAdminUsers().answer();
      case "GetAdminDetails" -> setting.client.getAdminDetails().answer();
      default ->
          setting
              .client
              .getTicketAttachment(new AttachmentRef(AttachmentRef.Owner.REPLY, 20177, 0), 1000)
              .answer();
    };
  }
}
