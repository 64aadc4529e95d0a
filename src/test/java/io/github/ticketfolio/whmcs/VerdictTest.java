package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  private static final String LATER = " Try again later.";

  private final AnswerReader reader = new AnswerReader(text -> text.replace("S3cr3t", "[hidden]"));

  @Test
  void advisesOnARefusedAddress() {
    assertFailure(
        Kind.IP_REFUSED,
        "WHMCS answered \"Invalid IP 2001:db8::7\". Add this address under General Settings ›"
            + " Security › API IP Access Restriction.",
        403,
        "{'result':'error','message':'Invalid IP 2001:db8::7'}");
  }

  @Test
  void advisesOnARoleThatLacksTheAction() {
    assertFailure(
        Kind.PERMISSION,
        "WHMCS answered \"Invalid Permissions: API action 'getticket' is not allowed\". Give the"
            + " API role this action, and the role of its administrator API Access.",
        200,
        "{'result':'error','message':'Invalid Permissions: API action \\u0027getticket\\u0027 is"
            + " not allowed'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{`status`:`error`,`message`:`Authentication failed`} # CREDENTIALS",
        "{`result`:`error`,`errormessage`:`INVALID PASSWORD PROVIDED`} # CREDENTIALS",
        "{`error`:`Invalid API Credentials`} # CREDENTIALS",
        "{`result`:`error`,`message`:``,`error`:`Access denied.`} # PERMISSION",
        "{`error`:`Access denied by rule 7`} # REFUSED",
        "{`result`:`error`,`message`:`Something new`} # REFUSED",
        "{`result`:`error`} # REFUSED",
        "{`result`:`Error`,`message`:[`a`]} # REFUSED",
        "{`status`:`error`} # REFUSED",
        "{`status`:`Open`,`tid`:`1`} # NOT_WHMCS",
        "{`result`:true} # REFUSED",
        "`Anything` # REFUSED",
        "result=error;message=Ticket ID Not Found # NOT_FOUND",
        "result=error&message=New trouble # REFUSED",
        "result=success;ticketid=1 # NOT_WHMCS",
        "{`message`:`Access denied by Imunify360 bot-protection. IPs used`} # TRANSIENT",
        "12 # NOT_WHMCS",
        "{`result`:`success`,`a`:[1,2} # NOT_WHMCS",
        "Fatal error: Allowed memory size exhausted # NOT_WHMCS",
        "<HTML><TITLE>Wartungsarbeiten</TITLE> # TRANSIENT",
      })
  void takesNothingButASuccessForASuccess(String body, Kind kind) {
    assertEquals(kind, failure(200, body.replace('`', '"')).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "400, HTTP",
    "401, HTTP",
    "402, HTTP",
    "403, BLOCKED",
    "404, HTTP",
    "405, HTTP",
    "406, BLOCKED",
    "408, TRANSIENT",
    "410, HTTP",
    "415, BLOCKED",
    "418, HTTP",
    "425, TRANSIENT",
    "429, TRANSIENT",
    "500, TRANSIENT",
    "502, TRANSIENT",
    "503, TRANSIENT",
    "504, TRANSIENT",
    "522, TRANSIENT",
    "204, TRANSIENT"
  })
  void letsTheStatusDecideWhereTheBodyDoesNot(int status, Kind kind) {
    assertEquals(kind, failure(status, "").kind());
  }

  @Test
  void letsTheBodyDecideBeforeTheStatus() {
    assertEquals(
        Kind.NOT_FOUND,
        failure(500, "{\"result\":\"error\",\"message\":\"Ticket ID Not Found\"}").kind());
    assertEquals(
        Kind.REFUSED, failure(403, "{\"result\":\"error\",\"message\":\"No idea\"}").kind());
    assertEquals(Kind.HTTP, failure(404, "{\"error\":\"Not Found\"}").kind());
    assertEquals(
        Kind.TRANSIENT, failure(503, "{\"result\":\"error\",\"message\":\"Down\"}").kind());
  }

  @Test
  void tellsABotProtectionFromAPageThatMentionsOne() {
    String page = "<html><title>Just a moment...</title><script src='captcha.js'></script>";
    assertEquals(Kind.CHALLENGED, failure(403, page).kind());
    assertEquals(Kind.CHALLENGED, failure(415, page).kind());
    assertEquals(Kind.HTTP, failure(404, page).kind());
    assertEquals(
        Kind.NOT_WHMCS,
        failure(200, "{\"result\":\"success\",\"subject\":\"The captcha fails\",oops}").kind());
  }

  @Test
  void saysWhatCameInPlaceOfAnAnswer() {
    assertFailure(
        Kind.TRANSIENT,
        "the server answered with a web page titled \"Down for Maintenance\" instead of JSON. Try"
            + " again later; if it stays, check the base URL and the bot protection in front of"
            + " WHMCS.",
        200,
        "\n<!DOCTYPE html><html><head><title>\nDown  for Maintenance\n</title>");
    assertFailure(Kind.TRANSIENT, "the server answered with nothing." + LATER, 200, " \n");
    assertFailure(
        Kind.TRANSIENT,
        "the server answered with JSON that ends in the middle." + LATER,
        200,
        "<br />Warning: x\n{'result':'success','subject':'Inv");
    assertFailure(
        Kind.TRANSIENT,
        "the server answered HTTP 502 with the text \"Bad Gateway\"." + LATER,
        502,
        "Bad Gateway");
    assertFailure(
        Kind.BLOCKED,
        "the server answered HTTP 403 with a web page, not JSON of WHMCS. A firewall in front of"
            + " WHMCS refuses the request: exempt includes/api.php from it, or this machine's"
            + " address.",
        403,
        "<html><body>blocked</body></html>");
  }

  @Test
  void neverShowsTheAccessKeyOfATicketInABrokenAnswer() {
    String advice = ". Check the base URL, and WHMCS' hooks for output of their own.";
    assertFailure(
        Kind.NOT_WHMCS,
        "expected JSON with \"result\", found damaged JSON" + advice,
        200,
        "{'result':'success','c':'m3VtY0aR',oops}");
    assertFailure(
        Kind.NOT_WHMCS,
        "expected JSON with \"result\", found JSON without \"result\"" + advice,
        200,
        "{'c':'m3VtY0aR'}");
    assertFailure(
        Kind.NOT_WHMCS,
        "expected JSON with \"result\", found JSON that is a list" + advice,
        200,
        "[{'c':'m3VtY0aR'}]");
    assertFailure(
        Kind.NOT_WHMCS,
        "expected JSON with \"result\", found the text \"Notice\"" + advice,
        200,
        "Notice {'result':'success','c':'m3VtY0aR',oops}");
  }

  @Test
  void masksSecretsBeforeItCutsAndCleansAStrangersText() {
    String filler = "x".repeat(195);
    assertFailure(
        Kind.REFUSED,
        "WHMCS answered \"" + filler + "[hidd…\".",
        200,
        "{'result':'error','message':'" + filler + "S3cr3t and more'}");
    assertFailure(
        Kind.REFUSED,
        "WHMCS answered \"a b\uFFFD [31mc\".",
        200,
        "{'result':'error','message':' a\\r\\n\\u0000b\\u202e\\u001b[31mc '}");
    assertFailure(
        Kind.TRANSIENT,
        "the server answered HTTP 500 with a web page titled \"[hidden]\"." + LATER,
        500,
        "<html><title>S3cr3t</title>");
  }

  private void assertFailure(Kind kind, String message, int status, String body) {
    WhmcsException failure = failure(status, body.replace('\'', '"'));
    assertEquals(message, failure.getMessage());
    assertEquals(kind, failure.kind());
  }

  private WhmcsException failure(int status, String body) {
    return assertThrows(
        WhmcsException.class, () -> reader.readTicket(body.getBytes(UTF_8), status));
  }
}
