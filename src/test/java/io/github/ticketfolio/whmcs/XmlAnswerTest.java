package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What WHMCS' XML says is what its JSON would say. */
@Timeout(20)
class XmlAnswerTest {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  private static final String LATER = ". Try again later.";

  private final AnswerReader reader = new AnswerReader();

  @Test
  void readsATicketAsItsJsonWouldSay() throws Exception {
    String json =
        """
        {"result":"success","ticketid":"7311","tid":"A1","c":"","admin":"","replies":{"reply":[
          {"replyid":"0","message":"1 < 2 &amp; \\"x\\" é 🎉","attachment":"","attachments":[]},
          {"replyid":"5","message":" ","attachments":{"attachment":
            [{"filename":"a.txt","index":"0"},{"filename":"b.txt","index":"2"}]}}]},
         "notes":{"note":{"noteid":"8","message":"m\\n\\nn"}}}""";
    String xml =
        """
        <whmcsapi version="8.13.1">
        <result>success</result><ticketid>7311</ticketid><tid>A1</tid><c/><admin></admin>
        <replies>
        <reply><replyid>0</replyid><message><![CDATA[1 < 2 &amp; "x" é ]]>&#x1F389;</message>
        <attachment></attachment><attachments>
        </attachments></reply>
        <reply><replyid>5</replyid><message> </message><attachments>
        <attachment><filename>a.txt</filename><index>0</index></attachment>
        <attachment><filename>b.txt</filename><index>2</index></attachment>
        </attachments></reply>
        </replies>
        <notes><note><noteid>8</noteid><message>m\r\n\r\nn</message></note></notes>
        </whmcsapi>""";
    Reading<Ticket> reading = read(DECLARATION + xml);
    assertEquals(read(json), reading);
    assertEquals(List.of(), reading.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<replies>\n</replies>",
        "<replies/>",
        "<replies><reply>\n</reply></replies>",
        "<replies>\n<reply/>\n<reply/></replies>",
        "",
      })
  void findsNoReplyInEachShapeOfNone(String replies) throws Exception {
    Reading<Ticket> reading = read(ticket(replies));
    assertEquals(List.of(), reading.value().conversation().replies());
    assertEquals(
        List.of("replies should hold one opening message, with replyid 0, but hold none"),
        reading.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<attachments><filename>a</filename><index>1</index></attachments>"
            + "<attachments><filename>b</filename><index>2</index></attachments>",
        "<attachments><attachment><filename>a</filename><index>1</index></attachment>"
            + "<attachment><filename>b</filename><index>2</index></attachment></attachments>",
        "<attachments/><attachment>1_a|2_b</attachment>",
      })
  void findsTwoFilesInEachShape(String files) throws Exception {
    Reading<Ticket> reading = read(ticket(opening("hi", files)));
    assertEquals(2, opening(reading).post().attachments().files().size());
    assertEquals(List.of(), reading.warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "<result>error</result><message>Invalid IP 203.0.113.7</message>"
            + " # WHMCS answered \"Invalid IP 203.0.113.7\". Add this address under General"
            + " Settings › Security › API IP Access Restriction.",
        "<result>error</result><message/>" + " # WHMCS answered with an error that has no text.",
        "<result>error</result><result>success</result>"
            + " # WHMCS answered with an error that has no text.",
        "<action>getticket</action>"
            + " # expected XML with \"result\", found XML without \"result\". Check the base URL,"
            + " and WHMCS' hooks for output of their own.",
        "text"
            + " # expected XML with \"result\", found XML without \"result\". Check the base URL,"
            + " and WHMCS' hooks for output of their own.",
        "<a></b>"
            + " # expected XML with \"result\", found damaged XML. Check the base URL,"
            + " and WHMCS' hooks for output of their own.",
      })
  void saysWhyItIsNoSuccess(String fields, String message) {
    assertEquals(message, failure("<whmcsapi>" + fields + "</whmcsapi>").getMessage());
    assertEquals(
        message, failure(DECLARATION + "<whmcsapi>" + fields + "</whmcsapi>").getMessage());
  }

  @Test
  void takesACutOffAnswerForATransientTrouble() {
    String whole = new String(Samples.bytes("xml/getticket-two-replies.xml"), UTF_8).strip();
    for (int end = 6; end < whole.length(); end++) {
      WhmcsException failure = failure(whole.substring(0, end));
      assertEquals(
          "the server answered with XML that ends in the middle" + LATER, failure.getMessage());
      assertEquals(Kind.TRANSIENT, failure.kind());
    }
  }

  @Test
  void findsTheAnswerBehindOtherTextAndBeforeOtherText() throws Exception {
    Reading<Ticket> reading =
        read(
            "\uFEFF\n<b>Warning</b>: {closure}() in x.php\n"
                + DECLARATION
                + ticket(opening("hi", ""))
                + "\nsecret=hush {\"result\":\"x\"} </whmcsapi>");
    assertEquals("hi", opening(reading).post().message());
    assertEquals(
        List.of(
            "the answer has 36 characters of other text before its XML",
            "the answer has 38 characters of other text after its XML"),
        reading.warnings());
  }

  @Test
  void takesByteOrderMarksAndWhiteSpaceWithoutAWord() throws Exception {
    String body = "\uFEFF\uFEFF\r\n" + DECLARATION + "\n" + ticket(opening("hi", "")) + "\n ";
    assertEquals(List.of(), read(body).warnings());
  }

  /** A customer can write both, and the damage need not be theirs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"result\":\"success\",\"bad\":oops,\"message\":\"%s\"}",
        "{\"result\":\"success\",\"message\":\"%s",
        "result=success;ticketid=7;message=%s",
        "\nresult=success;ticketid=7;message={\"result\":\"success\",\"ticketid\":1}",
      })
  void takesNoAnswerOutOfTheMessageOfAnother(String body) {
    String forged = "<whmcsapi><result>success</result><ticketid>1</ticketid></whmcsapi>";
    WhmcsException failure = failure(body.formatted(forged));
    assertTrue(
        failure.getMessage().contains("found damaged JSON. ")
            || failure.getMessage().contains("found name=value text. ")
            || failure.getMessage().contains("with JSON that ends in the middle. "),
        failure.getMessage());
  }

  @Test
  void takesXmlInAMessageForText() throws Exception {
    String forged = "<whmcsapi><result>error</result></whmcsapi>";
    String json =
        "{\"result\":\"success\",\"ticketid\":1,\"replies\":[{\"replyid\":0,\"message\":\"%s\"}]}";
    assertEquals(forged, opening(read(json.formatted(forged))).post().message());
    String inXml = ticket(opening("<![CDATA[" + forged + "<!DOCTYPE x>&#1;]]>", ""));
    assertEquals(forged + "<!DOCTYPE x>&#1;", opening(read(inXml)).post().message());
  }

  @Test
  void takesOutWhatXmlCannotCarryAndSaysSo() throws Exception {
    Reading<Ticket> reading =
        read(
            ticket(
                opening(
                    "a\u0000\u000B\u001F\uFFFE&#1;&#x0;&#xD83D;&#xFFFF;&#99999999999;&#;b"
                        + "&#00065;\t\uFFFD🎉&#x1F389;<![CDATA[\u0001&#1;]]>",
                    "")));
    assertEquals("abA\t\uFFFD🎉🎉&#1;", opening(reading).post().message());
    assertEquals(
        List.of("the answer's XML held characters that XML cannot carry; 11 taken out"),
        reading.warnings());
  }

  @Test
  void showsBytesThatAreNotUtf8AsReplacementsAndSaysSo() throws Exception {
    String body = DECLARATION.replace("utf-8", "iso-8859-1") + ticket(opening("é", ""));
    Reading<Ticket> reading = reader.readTicket(body.getBytes(ISO_8859_1));
    assertEquals("\uFFFD", opening(reading).post().message());
    assertEquals(
        List.of("the answer holds bytes that are not UTF-8; they are shown as \uFFFD"),
        reading.warnings());
  }

  @Test
  void saysWhatStandsBetweenElementsAndKeepsIt() throws Exception {
    Reading<Ticket> reading = read(ticket(opening("Hello <b>x</b> &nbsp;<o:p>y</o:p>", "")));
    assertEquals(
        "{\"b\":\"x\",\"o:p\":\"y\",\"#text\":\"Hello  &nbsp;\"}",
        opening(reading).post().message());
    assertEquals(
        List.of(
            "\"message\" has 13 characters of text between its elements",
            "replies[0].message is no text; its JSON is kept"),
        reading.warnings());
  }

  @Test
  void saysWhatItLeavesOut() throws Exception {
    Reading<Ticket> reading =
        read(ticket(opening("a<!-- b -->c<?php d ?>", "<x y='1' xmlns:z='w'/>")));
    assertEquals("ac", opening(reading).post().message());
    assertEquals(
        List.of("the answer's XML has 4 attributes, comments or instructions, which are not read"),
        reading.warnings());
  }

  /** Any damage ends in a value or a {@link WhmcsException}, never in another error. */
  @Test
  void survivesDamagedAnswers() {
    byte[] good = Samples.bytes("xml/getticket-two-replies.xml");
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      byte[] body = good.clone();
      for (int i = random.nextInt(6); i >= 0; i--) {
        body[random.nextInt(body.length)] =
            (byte) "<>&;#!]['/ax\0\u00FF".charAt(random.nextInt(14));
      }
      try {
        reader.readTicket(body);
      } catch (WhmcsException e) {
        assertTrue(e.getMessage().indexOf('\n') < 0, e.getMessage());
        assertTrue(!e.getMessage().contains("m3VtY0aR"), e.getMessage());
      }
    }
  }

  @Test
  void showsNothingOfATicketInAnotherEncoding() {
    byte[] body = ticket("<c>m3VtY0aR</c>").getBytes(UTF_16LE);
    assertEquals(
        "expected JSON with \"result\", found bytes that are no text. Check the base URL, and"
            + " WHMCS' hooks for output of their own.",
        assertThrows(WhmcsException.class, () -> reader.readTicket(body)).getMessage());
  }

  private static String ticket(String fields) {
    return "<whmcsapi version=\"8\"><result>success</result><ticketid>1</ticketid><tid>A1</tid>"
        + fields
        + "</whmcsapi>";
  }

  private static String opening(String message, String fields) {
    return "<replies><reply><replyid>0</replyid><message>"
        + message
        + "</message>"
        + fields
        + "</reply></replies>";
  }

  private static Reply opening(Reading<Ticket> reading) {
    return reading.value().conversation().replies().get(0);
  }

  private Reading<Ticket> read(String body) throws WhmcsException {
    return reader.readTicket(body.getBytes(UTF_8));
  }

  private WhmcsException failure(String body) {
    return assertThrows(WhmcsException.class, () -> read(body));
  }
}
