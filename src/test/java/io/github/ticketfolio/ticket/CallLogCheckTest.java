package io.github.ticketfolio.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLogCheckTest {
  private static final String SOURCE = "https://billing.example.com";
  private static final int TRIALS = 200;

  @Test
  void findsNothingInALogAsItWasWritten() {
    List<String> log = log(30);
    CallLogCheck.Result result = check(log, null);
    assertEquals(List.of(), result.findings());
    assertEquals(30, result.end().lines());
    assertEquals(List.of(), check(log, result.end()).findings());
  }

  /** Whoever wants to check it without this program can. */
  @Test
  void chainsAsTheReadmeSays() {
    String start = Sha256.of(("Ticketfolio collection log of " + SOURCE).getBytes(UTF_8));
    String chain = Sha256.of((start + "\n{\"at\":\"1\"}").getBytes(UTF_8));
    assertEquals(
        "{\"n\":1,\"at\":\"1\",\"chain\":\"" + chain + "\"}",
        CallChain.exported(1, "{\"at\":\"1\"}", CallChain.next(start, "{\"at\":\"1\"}")));
  }

  @Test
  void findsTheLogOfAnotherSource() {
    CallLogCheck check = new CallLogCheck("https://other.example.com");
    log(3).forEach(check::take);
    assertEquals(
        List.of("line 1 was changed, or what stood before it"), check.end(null).findings());
  }

  @Test
  void namesALineThatIsMissing() {
    assertEquals(List.of("line 5 is missing"), findings(log -> log.remove(4)));
    assertEquals(List.of("line 1 is missing"), findings(log -> log.remove(0)));
    assertEquals(List.of("lines 5 to 7 are missing"), findings(log -> log.subList(4, 7).clear()));
  }

  @Test
  void namesALineThatWasChanged() {
    String changed = "line 5 was changed, or what stood before it";
    assertEquals(
        List.of(changed),
        findings(log -> log.set(4, log.get(4).replace("GetTicket", "GetTickeT"))));
    assertEquals(
        List.of(changed),
        findings(log -> log.set(4, log.get(4).replaceFirst("chain\":\"..", "chain\":\"00"))));
    assertEquals(
        List.of("line 5 was changed: it says it were line 50"),
        findings(log -> log.set(4, log.get(4).replace("{\"n\":5,", "{\"n\":50,"))));
  }

  @Test
  void namesLinesThatWereMoved() {
    assertEquals(
        List.of("line 6 was moved or added: it stands where line 5 belongs"),
        findings(log -> Collections.swap(log, 4, 5)));
    assertEquals(
        List.of(
            "line 9 was moved or added: it stands where line 5 belongs",
            "line 5 was moved: it stands behind line 9"),
        findings(log -> Collections.swap(log, 4, 8)));
  }

  @Test
  void namesALineThatWasAdded() {
    assertEquals(
        List.of("a line was added before line 5, under the same number"),
        findings(log -> log.add(4, log.get(4).replace("GetTicket", "GetTickeT"))));
    assertEquals(
        List.of("line 3 was added: it stands once more behind line 7"),
        findings(log -> log.add(7, log.get(2))));
    assertEquals(
        List.of("line 5 of the file is no line of a collection log"),
        findings(log -> log.add(4, "")));
  }

  @Test
  void seesAnEndThatWasCutOffWhereTheEndIsKnown() {
    List<String> log = log(10);
    CallChain.End end = check(log, null).end();
    List<String> cut = log.subList(0, 8);
    assertEquals(List.of(), check(cut, null).findings());
    assertEquals(List.of("lines 9 to 10 are missing at the end"), check(cut, end).findings());
    CallChain.End earlier = check(cut, null).end();
    assertEquals(
        List.of("lines 9 to 10 are there beyond the noted end"), check(log, earlier).findings());
    assertEquals(
        List.of("line 1 is missing at the end"),
        check(List.of(), check(log(1), null).end()).findings());
  }

  @Test
  void keepsItsFindingsFew() {
    CallLogCheck check = new CallLogCheck(SOURCE);
    for (int i = 0; i < 100_000; i++) {
      check.take("nonsense " + i);
    }
    List<String> findings = check.end(null).findings();
    assertEquals(101, findings.size());
    assertEquals("and 99900 more differences", findings.get(100));
  }

  /** Each line claims a place far from the last one's. */
  @Test
  @Timeout(60)
  void bearsAHostileLog() {
    String line = "{\"n\":%d,\"a\":1,\"chain\":\"" + "0".repeat(64) + "\"}";
    for (int step : new int[] {-3, 3}) {
      CallLogCheck check = new CallLogCheck(SOURCE);
      for (int i = 0; i < 200_000; i++) {
        check.take(line.formatted(1_000_000L + (long) step * i));
      }
      assertEquals(101, check.end(null).findings().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"remove", "change", "swap", "add", "forge", "renumber"})
  void findsWhateverIsDoneToALine(String what) {
    Random random = new Random(20260102);
    for (int i = 0; i < TRIALS; i++) {
      List<String> log = log(2 + random.nextInt(30));
      CallChain.End end = check(log, null).end();
      List<String> before = List.copyOf(log);
      harm(log, what, random);
      String trial = what + ' ' + i;
      assertFalse(log.equals(before), trial);
      assertFalse(check(log, end).findings().isEmpty(), trial);
      if (!what.equals("remove") || log.get(log.size() - 1).equals(before.get(log.size()))) {
        assertFalse(check(log, null).findings().isEmpty(), trial + " without the end");
      }
    }
  }

  private static void harm(List<String> log, String what, Random random) {
    int at = random.nextInt(log.size());
    int other = (at + 1 + random.nextInt(log.size() - 1)) % log.size();
    String line = log.get(at);
    switch (what) {
      case "remove" -> log.remove(at);
      case "change" -> log.set(at, changed(line, random));
      case "swap" -> Collections.swap(log, at, other);
      case "add" -> log.add(other, line);
      case "forge" -> log.add(other, line.replace("GetTicket", "GetTickeT"));
      default -> renumber(log, at);
    }
  }

  /** Any one character becomes another one. */
  private static String changed(String line, Random random) {
    int at = random.nextInt(line.length());
    char now = line.charAt(at);
    char then = (char) (' ' + random.nextInt(95));
    return line.substring(0, at) + (then == now ? '~' : then) + line.substring(at + 1);
  }

  /** Takes a line out and numbers the others anew, as one would who wants to hide it. */
  private static void renumber(List<String> log, int removed) {
    int at = Math.min(removed, log.size() - 2);
    log.remove(at);
    for (int i = at; i < log.size(); i++) {
      log.set(i, log.get(i).replaceFirst("\"n\":\\d+", "\"n\":" + (i + 1)));
    }
  }

  private interface Harm {
    void to(List<String> log);
  }

  private static List<String> findings(Harm harm) {
    List<String> log = log(12);
    harm.to(log);
    return check(log, null).findings();
  }

  private static CallLogCheck.Result check(List<String> log, CallChain.@Nullable End end) {
    CallLogCheck check = new CallLogCheck(SOURCE);
    log.forEach(check::take);
    return check.end(end);
  }

  private static List<String> log(int lines) {
    List<String> log = new ArrayList<>();
    String chain = CallChain.start(SOURCE);
    for (int n = 1; n <= lines; n++) {
      String line =
          "{\"at\":\"2026-01-02T03:04:05.678Z\",\"action\":\"GetTicket\",\"ticket\":\""
              + n * 7
              + "\"}";
      chain = CallChain.next(chain, line);
      log.add(CallChain.exported(n, line, chain));
    }
    return log;
  }
}
