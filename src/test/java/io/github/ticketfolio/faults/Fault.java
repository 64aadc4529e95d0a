package io.github.ticketfolio.faults;

import static io.github.ticketfolio.faults.Making.beforeTheJson;
import static io.github.ticketfolio.faults.Making.bomb;
import static io.github.ticketfolio.faults.Making.broken;
import static io.github.ticketfolio.faults.Making.chunksBreakingOff;
import static io.github.ticketfolio.faults.Making.echo;
import static io.github.ticketfolio.faults.Making.gzip;
import static io.github.ticketfolio.faults.Making.gzipInNameOnly;
import static io.github.ticketfolio.faults.Making.redirect;
import static io.github.ticketfolio.faults.Making.sample;
import static io.github.ticketfolio.faults.Making.status;
import static io.github.ticketfolio.faults.Making.text;

import java.time.Duration;
import mockwebserver3.SocketEffect;

/** What WHMCS, PHP, a web server, a firewall or the network gives in place of the right answer. */
enum Fault {
  TOO_MANY_REQUESTS(Lot.TRANSIENT, sample(429, "errors/too-many-requests-429.txt")),
  TOO_MANY_REQUESTS_FOR_A_SECOND(
      Lot.TRANSIENT, sample(429, "errors/too-many-requests-429.txt").with("Retry-After", "1")),
  TOO_MANY_REQUESTS_UNTIL_A_DATE(
      Lot.TRANSIENT,
      sample(429, "errors/too-many-requests-429.txt").retryAfterDate(Duration.ofSeconds(3))),
  UNAVAILABLE(Lot.TRANSIENT, sample(503, "errors/unavailable-503.html")),
  UNAVAILABLE_FOR_TWO_SECONDS(
      Lot.TRANSIENT, sample(503, "errors/unavailable-503.html").with("Retry-After", "2")),
  UNAVAILABLE_UNTIL_A_DATE(
      Lot.TRANSIENT,
      sample(503, "errors/unavailable-503.html").retryAfterDate(Duration.ofSeconds(2))),
  UNAVAILABLE_FOR_NO_TIME(
      Lot.TRANSIENT, sample(503, "errors/unavailable-503.html").with("Retry-After", "0")),
  UNAVAILABLE_UNTIL_SOON(
      Lot.TRANSIENT, sample(503, "errors/unavailable-503.html").with("Retry-After", "soon")),
  REQUEST_TIMEOUT(Lot.TRANSIENT, status(408, "")),
  TOO_EARLY(Lot.TRANSIENT, status(425, "")),
  INTERNAL_ERROR(Lot.TRANSIENT, sample(500, "errors/error-500.html")),
  INTERNAL_ERROR_WITHOUT_A_WORD(Lot.TRANSIENT, sample(500, "errors/empty-body-500.txt")),
  ERROR_PAGE_WITH_THE_FORM(Lot.TRANSIENT, echo(500, "<html><title>POST ", "</title></html>")),
  BAD_GATEWAY(Lot.TRANSIENT, sample(502, "errors/bad-gateway-502.txt")),
  GATEWAY_TIMEOUT(Lot.TRANSIENT, status(504, "<html><title>504</title></html>")),
  UNKNOWN_ERROR_OF_CLOUDFLARE(Lot.TRANSIENT, status(520, "error code: 520")),
  IMUNIFY360(Lot.TRANSIENT, sample(200, "errors/imunify360-200.json")),
  IMUNIFY360_FORBIDDEN(Lot.TRANSIENT, sample(403, "errors/imunify360-200.json")),
  IMUNIFY360_UNSUPPORTED(Lot.TRANSIENT, sample(415, "errors/imunify360-200.json")),
  IMUNIFY360_CHALLENGE(Lot.TRANSIENT, sample(200, "errors/imunify-challenge-200.html")),
  MAINTENANCE(Lot.TRANSIENT, sample(200, "errors/maintenance-200.html")),
  LOG_IN_PAGE(Lot.TRANSIENT, status(200, "<!DOCTYPE html><html><title>Log In</title></html>")),
  CUT_IN_HALF(Lot.TRANSIENT, text(good -> good.substring(0, good.length() / 2))),
  EMPTY(Lot.TRANSIENT, sample(200, "errors/empty-body.txt")),
  NO_CONTENT(Lot.TRANSIENT, status(204, "")),
  NO_HTTP(Lot.TRANSIENT, spot -> status(200, "").of(spot).status("SSH-2.0-OpenSSH_9.2")),
  HUNG_UP(Lot.TRANSIENT, broken(new SocketEffect.CloseSocket())),
  RESET(Lot.TRANSIENT, broken(new SocketEffect.CloseSocket())),
  HUNG_UP_IN_THE_BODY(Lot.TRANSIENT, text(good -> good).breakingOff()),
  RESET_IN_THE_BODY(Lot.TRANSIENT, text(good -> good).breakingOff()),
  CHUNKS_BREAK_OFF(Lot.TRANSIENT, chunksBreakingOff()),
  GZIP_BREAKS_OFF(Lot.TRANSIENT, gzip(60)),
  GZIP_IN_NAME_ONLY(Lot.TRANSIENT, gzipInNameOnly()),
  SILENCE(Lot.TRANSIENT, broken(SocketEffect.Stall.INSTANCE)),
  DRIP(Lot.TRANSIENT, text(good -> good).dripping()),

  PHP_WARNING(Lot.OK, text(good -> beforeTheJson("errors/php-warning-before-json.txt") + good)),
  PHP_DEPRECATION(
      Lot.OK, text(good -> beforeTheJson("errors/php-deprecated-plain-before-json.txt") + good)),
  BYTE_ORDER_MARK(Lot.OK, text(good -> beforeTheJson("errors/bom-before-json.txt") + good)),
  HOOK_OUTPUT(Lot.OK, text(good -> good + "\n<!-- hook {\"done\":true} -->")),
  HOOK_OUTPUT_ALL_AROUND(Lot.OK, text(good -> "{debug}\n" + good + "\n{\"a\":1}")),
  WRONG_CONTENT_TYPE(Lot.OK, text(good -> good).with("Content-Type", "text/html")),
  RAW_CONTROL_CHARACTER(Lot.OK, text(good -> good.replace("\"About ", "\"\u0001\tAbout "))),
  GZIP(Lot.OK, gzip(100)),
  MALFORMED_UTF8(Lot.OK, sample(200, "errors/malformed-utf8.json")),

  AUTHENTICATION_FAILED(Lot.STOPS, sample(403, "errors/auth-failed.json")),
  AUTHENTICATION_FAILED_LONG_AGO(Lot.STOPS, sample(200, "errors/auth-failed-http200.json")),
  AUTHENTICATION_FAILED_IN_TEXT(Lot.STOPS, sample(200, "errors/nvp-error.txt")),
  INVALID_CREDENTIALS(Lot.STOPS, sample(403, "errors/invalid-credentials.json")),
  ADMINISTRATOR_DISABLED(Lot.STOPS, sample(403, "errors/administrator-disabled.json")),
  ACCESS_DENIED(Lot.STOPS, sample(403, "errors/access-denied.json")),
  INVALID_IP(Lot.STOPS, sample(403, "errors/invalid-ip-v4.json")),
  INVALID_IP_AS_BAD_REQUEST(Lot.STOPS, sample(400, "errors/invalid-ip-v4-http400.json")),
  INVALID_PERMISSIONS(Lot.STOPS, sample(403, "errors/invalid-permissions.json")),
  BASIC_AUTHENTICATION(Lot.ELSEWHERE, sample(401, "errors/basic-auth-401.txt")),
  NOT_FOUND(Lot.ELSEWHERE, sample(404, "errors/not-found-404.html")),
  MOVED_PERMANENTLY(Lot.ELSEWHERE, redirect(301, "/includes/api.php")),
  FOUND(Lot.ELSEWHERE, redirect(302, "/admin/login.php")),
  TEMPORARY_REDIRECT(Lot.ELSEWHERE, redirect(307, "/includes/api.php")),
  PERMANENT_REDIRECT(Lot.ELSEWHERE, redirect(308, "/includes/api.php")),
  REDIRECT_WITH_THE_FORM(Lot.ELSEWHERE, spot -> redirect(302, "/?" + spot.sent()).of(spot)),

  TICKET_NOT_FOUND(Lot.TICKET, sample(200, "errors/ticket-not-found.json")),
  TICKET_NOT_FOUND_IN_LOWER_CASE(Lot.TICKET, sample(200, "errors/ticket-not-found-lower.json")),
  TICKET_NOT_FOUND_AS_A_STRING(Lot.TICKET, sample(200, "errors/json-string.json")),
  COMMAND_NOT_FOUND(Lot.TICKET, sample(200, "errors/command-not-found.json")),
  EMPTY_ACTION(Lot.TICKET, sample(400, "errors/empty-action.json")),
  REFUSAL_WITH_THE_FORM(Lot.TICKET, echo(200, "{\"result\":\"error\",\"message\":\"No: ", "\"}")),
  MOD_SECURITY(Lot.TICKET, sample(406, "errors/modsecurity-406.html")),
  FORBIDDEN(Lot.TICKET, sample(403, "errors/forbidden-403.html")),
  CLOUDFLARE_CHALLENGE(Lot.TICKET, sample(403, "errors/cloudflare-challenge-403.html")),
  JSON_LIST(Lot.TICKET, sample(200, "errors/json-array.json")),
  JSON_NULL(Lot.TICKET, sample(200, "errors/json-null.json")),
  NO_RESULT(Lot.TICKET, sample(200, "errors/no-result-key.json")),
  PROSE(Lot.TICKET, status(200, "It works!")),
  PROSE_WITH_THE_FORM(Lot.TICKET, echo(200, "array(", ")")),
  ANOTHER_TICKET(Lot.TICKET, sample(200, "getticket/02-v8-native-ints-full.json")),
  NO_TICKET_AT_ALL(Lot.TICKET, status(200, "{\"result\":\"success\"}")),
  MORE_THAN_ANYONE_SHOULD_READ(Lot.TICKET, bomb(65 * 1024 * 1024));

  /** What a run must come to when it meets the fault once, at one ticket. */
  enum Lot {
    /** It passes, so the call is repeated and the run is as if nothing had been. */
    TRANSIENT(0),
    /** The answer is there all the same. */
    OK(0),
    /** One ticket fails, the others are archived. */
    TICKET(1),
    /** The call led elsewhere: one ticket fails. Where all calls do, the address is wrong. */
    ELSEWHERE(1),
    /** No other ticket can be had either. */
    STOPS(3);

    private final int exitCode;

    Lot(int exitCode) {
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }
  }

  private final Lot lot;

  @SuppressWarnings("ImmutableEnumChecker") // a lambda over values
  private final Making making;

  Fault(Lot lot, Making making) {
    this.lot = lot;
    this.making = making;
  }

  Lot lot() {
    return lot;
  }

  Making making() {
    return making;
  }

  /** True where a run cannot go on that always meets it. */
  boolean stopsWhenMetAlways() {
    return lot == Lot.STOPS || lot == Lot.ELSEWHERE;
  }

  /** True where the connection ends with a TCP reset instead of an orderly farewell. */
  boolean resets() {
    return this == RESET || this == RESET_IN_THE_BODY;
  }

  /** True where only the deadline of the call, a minute, brings the end. */
  boolean lastsUntilTheDeadline() {
    return this == SILENCE || this == DRIP;
  }

  /** True where everybody has to wait a second or more. */
  boolean holdsBack() {
    return this == TOO_MANY_REQUESTS_FOR_A_SECOND
        || this == TOO_MANY_REQUESTS_UNTIL_A_DATE
        || this == UNAVAILABLE_FOR_TWO_SECONDS
        || this == UNAVAILABLE_UNTIL_A_DATE;
  }
}
