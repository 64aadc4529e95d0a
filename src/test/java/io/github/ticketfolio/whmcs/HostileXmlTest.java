package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that is made to hurt: each ends quickly, in a value or in a plain failure. */
@Timeout(20)
class HostileXmlTest {
  private static final String HEAD =
      "<whmcsapi><result>success</result><ticketid>1</ticketid><tid>A</tid>";
  private static final String TAIL = "</whmcsapi>";
  private static final String ADVICE =
      ". Check the base URL, and WHMCS' hooks for output of their own.";
  private static final String DOCTYPE =
      "expected XML with \"result\", found XML with a document type, which is never read" + ADVICE;
  private static final String DAMAGED = "expected XML with \"result\", found damaged XML" + ADVICE;
  private static final String OVER_LIMITS =
      "expected XML with \"result\", found XML beyond all limits of nesting, digits or length"
          + ADVICE;

  private final AnswerReader reader = new AnswerReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE whmcsapi>",
        "<?xml version='1.0'?><!doctype whmcsapi [<!ENTITY a 'b'>]>",
        "<!DOCTYPE x [<!ENTITY a '0123456789'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>",
        "<?xml version='1.0'?>\n<!-- x --><!DOCTYPE whmcsapi PUBLIC 'a' 'b'>",
      })
  void refusesADocumentType(String prolog) {
    WhmcsException failure = failure(prolog + HEAD + "<subject>&a;&d;</subject>" + TAIL);
    assertEquals(DOCTYPE, failure.getMessage());
    assertEquals(Kind.NOT_WHMCS, failure.kind());
  }

  @Test
  void refusesADocumentTypeInsideTheAnswer() {
    assertEquals(DAMAGED, failure(HEAD + "<!DOCTYPE a>" + TAIL).getMessage());
  }

  @Test
  void readsNoFileAndContactsNoServer(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secret.txt"), "hush");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(500);
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
      for (String target : new String[] {url, file.toUri().toString()}) {
        failure("<!DOCTYPE a SYSTEM '" + target + "'>" + HEAD + TAIL);
        failure("<!DOCTYPE a [<!ENTITY x SYSTEM '" + target + "'>]>" + HEAD + "&x;" + TAIL);
        failure("<!DOCTYPE a [<!ENTITY % x SYSTEM '" + target + "'>%x;]>" + HEAD + TAIL);
        String other =
            "<subject>&x;</subject><?xml-stylesheet href='%1$s'?><xi:include href='%1$s'/>"
                + "<a xmlns='%1$s' xsi:schemaLocation='a %1$s'/>";
        assertEquals("&x;", read(HEAD + other.formatted(target) + TAIL).subject());
      }
      assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 1000, 500_000})
  void refusesNestingBeyondTheLimit(int depth) {
    String nested = "<x>".repeat(depth) + "</x>".repeat(depth);
    assertEquals(OVER_LIMITS, failure(HEAD + nested + TAIL).getMessage());
    assertEquals(OVER_LIMITS, failure(HEAD + "<whmcsapi>".repeat(depth) + TAIL).getMessage());
  }

  @Test
  void readsNestingUpToTheLimit() throws Exception {
    String nested = "<x>".repeat(96) + "<replyid>0</replyid>" + "</x>".repeat(96);
    String replies = "<replies>" + nested + "</replies>";
    assertEquals(1, read(HEAD + replies + TAIL).conversation().replies().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a>",
        "<![CDATA[",
        "<!--",
        "<?x ",
        "<a b='",
        "<a ",
        "&",
        "&#",
        "&#1",
        "&a;",
        "]]>",
        "</whmcsapi",
        "</whmcsapi ",
        "<whmcsapi ",
        "<whmcsapi>",
        "<!DOCTYPE a",
        "<?xml ",
        "\u0000"
      })
  void givesUpQuicklyOnEndlessPieces(String piece) {
    String many = piece.repeat(300_000);
    assertTrue(failure(HEAD + many).getMessage().length() < 500);
    assertTrue(failure(many).getMessage().length() < 500);
    ends(many + HEAD + TAIL);
    ends(HEAD + many + TAIL);
    ends(HEAD + TAIL + many);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"<a", "<![CDATA[x]]", "<!-- ", "<a b='1' b='2'/>", "& ", "<0>x</0>"})
  void refusesWhatIsNoXml(String piece) {
    assertEquals(
        piece.startsWith("<![CDATA[")
            ? "the server answered with XML that ends in the middle. Try again later."
            : DAMAGED,
        failure(HEAD + piece + TAIL).getMessage());
  }

  @Test
  void refusesNamesWithoutEndAndAttributesWithoutNumber() {
    String name = "n".repeat(1_000_000);
    assertEquals(OVER_LIMITS, failure(HEAD + "<" + name + "/>" + TAIL).getMessage());
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    assertEquals(OVER_LIMITS, failure(HEAD + "<x" + attributes + "/>" + TAIL).getMessage());
  }

  /** Newer JDKs count these as entities and stop at 100 000 unless told otherwise. */
  @Test
  void readsAHugeMessageWhole() throws Exception {
    String replies = "<replies><reply><replyid>0</replyid><message>%s</message></reply></replies>";
    String written = "&amp;&#65;<![CDATA[<]]>🎉".repeat(400_000) + "m".repeat(10_000_000);
    Ticket ticket = read(HEAD + replies.formatted(written) + TAIL);
    assertEquals(
        "&A<🎉".repeat(400_000) + "m".repeat(10_000_000),
        ticket.conversation().replies().get(0).post().message());
  }

  @Test
  void readsManyRepeatedAndManyDifferentFields() throws Exception {
    StringBuilder body = new StringBuilder(HEAD);
    for (int i = 0; i < 100_000; i++) {
      body.append("<x").append(i).append("/><replies><reply><replyid>").append(i);
      body.append("</replyid></reply></replies>");
    }
    assertEquals(100_000, read(body + TAIL).conversation().replies().size());
  }

  private void ends(String body) {
    try {
      read(body);
    } catch (WhmcsException e) {
      assertTrue(e.getMessage().length() < 500, e.getMessage());
    }
  }

  private Ticket read(String body) throws WhmcsException {
    return reader.readTicket(body.getBytes(UTF_8)).value();
  }

  private WhmcsException failure(String body) {
    return assertThrows(WhmcsException.class, () -> read(body));
  }
}
