package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to hurt: each ends quickly, in a value or in a plain failure. */
@Timeout(20)
class HostileAnswersTest {
  private static final String HEAD = "{\"result\":\"success\",\"ticketid\":1,\"tid\":\"A\",";
  private static final String DEEP =
      "expected JSON with \"result\", found JSON beyond all limits of nesting, digits or length."
          + " Check the base URL, and WHMCS' hooks for output of their own.";
  private static final int MANY = 100_000;

  private final AnswerReader reader = new AnswerReader();

  @ParameterizedTest
  @ValueSource(ints = {100, 1000, 1_000_000})
  void refusesNestingBeyondTheLimit(int depth) {
    String lists = HEAD + "\"replies\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    String objects = HEAD + "\"x\":" + "{\"x\":".repeat(depth) + "1" + "}".repeat(depth) + "}";
    assertEquals(DEEP, failure(lists).getMessage());
    assertEquals(DEEP, failure(objects).getMessage());
    assertEquals(Kind.NOT_WHMCS, failure(objects).kind());
  }

  @Test
  void readsNestingUpToTheLimit() throws Exception {
    String lists = "[".repeat(97) + "{\"replyid\":0}" + "]".repeat(97);
    assertEquals(1, read(HEAD + "\"replies\":" + lists + "}").conversation().replies().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":", "{\"a\":[", "{\"", "{", "{ ", "[", "\"", "{\"a\":{}} ", "\uFEFF"})
  void givesUpQuicklyOnEndlessBeginnings(String beginning) {
    String body = "x" + beginning.repeat(1_000_000);
    WhmcsException failure =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () ->
                assertThrows(WhmcsException.class, () -> reader.readTicket(body.getBytes(UTF_8))));
    assertTrue(failure.getMessage().length() < 500, failure.getMessage());
  }

  @Test
  void givesUpQuicklyOnManyFalseStarts() {
    String body = "{\"a\":[1,2,3],oops ".repeat(300_000);
    assertEquals(Kind.NOT_WHMCS, failure(body).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<title", "<title>", "<!doctype html><title ", "<", "result=", "message="})
  void givesUpQuicklyOnEndlessPages(String piece) {
    failure(piece.repeat(500_000));
  }

  @Test
  void readsAHugeMessageWhole() throws Exception {
    String message = "m".repeat(30_000_000);
    Ticket ticket = read(HEAD + "\"replies\":[{\"replyid\":0,\"message\":\"" + message + "\"}]}");
    assertEquals(message, ticket.conversation().replies().get(0).post().message());
  }

  @Test
  void readsManyAttachmentsInEachWay() throws Exception {
    String listed = "{\"filename\":\"f\",\"index\":7},".repeat(MANY) + "[]";
    String stored = "1_f|".repeat(MANY);
    Ticket ticket =
        read(
            HEAD
                + "\"replies\":[{\"replyid\":0,\"attachments\":["
                + listed
                + "]},{\"replyid\":1,\"attachment\":\""
                + stored
                + "\"}]}");
    assertEquals(
        List.of(MANY, MANY),
        ticket
            .conversation()
            .entries()
            .map(entry -> entry.post().attachments().files().size())
            .toList());
  }

  @Test
  void keepsTheWarningsOfAHostileAnswerFew() throws Exception {
    String replies = "\"replies\":[" + "\"lost\",".repeat(MANY) + "{\"replyid\":0}]";
    Reading<Ticket> reading = reader.readTicket((HEAD + replies + "}").getBytes(UTF_8));
    assertEquals(1, reading.value().conversation().replies().size());
    assertEquals(101, reading.warnings().size());
    assertEquals("and 99900 more warnings", reading.warnings().get(100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999999999999999",
        "-1e400",
        "1e999999999",
        "NaN",
        "-Infinity",
        "\"1e999999999\"",
        "\"0x10\"",
        "\"٣\"",
        "\"9223372036854775808\""
      })
  void readsNoNumberFromWhatIsNone(String number) throws Exception {
    Reading<Ticket> reading =
        reader.readTicket(
            (HEAD + "\"flag\":" + number + ",\"replies\":[{\"replyid\":0}]}").getBytes(UTF_8));
    boolean arabicThree = number.contains("٣");
    assertEquals(arabicThree ? 3 : 0, reading.value().handling().flaggedTo());
    assertEquals(arabicThree ? 0 : 1, reading.warnings().size());
  }

  @Test
  void refusesANumberOfManyDigits() {
    assertEquals(DEEP, failure(HEAD + "\"flag\":" + "9".repeat(1_000_000) + "}").getMessage());
  }

  @Test
  void readsManyRepeatedAndManyDifferentFields() throws Exception {
    StringBuilder fields = new StringBuilder(HEAD);
    for (int i = 0; i < MANY; i++) {
      fields.append("\"subject\":\"").append(i).append("\",\"x").append(i).append("\":0,");
    }
    assertEquals("99999", read(fields + "\"replies\":[{\"replyid\":0}]}").subject());
  }

  /** Any bytes end in a value or a {@link WhmcsException}, never in another error. */
  @Test
  void survivesDamagedAnswers() {
    byte[] good = Samples.bytes("getticket/02-v8-native-ints-full.json");
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      byte[] body = Arrays.copyOf(good, random.nextInt(good.length) + 1);
      for (int i = random.nextInt(20); i > 0; i--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      try {
        reader.readTicket(body);
      } catch (WhmcsException e) {
        assertTrue(e.getMessage().indexOf('\n') < 0, e.getMessage());
      }
    }
  }

  private Ticket read(String body) throws WhmcsException {
    return reader.readTicket(body.getBytes(UTF_8)).value();
  }

  private WhmcsException failure(String body) {
    return assertThrows(WhmcsException.class, () -> reader.readTicket(body.getBytes(UTF_8)));
  }
}
