package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.whmcs.AnswerParser.Content;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells a success from everything else an API call can come back with. The body decides; the HTTP
 * status helps where the body does not tell. A body without {@code result} is never a success.
 */
final class Verdict {
  private static final Pattern NAME_VALUE =
      Pattern.compile("\\A\\s*+result=([^;&\\r\\n]*+)[;&\\s]++(?:message=([^;\\r\\n]*+))?");
  private static final Pattern ANSWER =
      Pattern.compile("\\{|<\\?xml|<whmcsapi", Pattern.CASE_INSENSITIVE);
  private static final List<String> ERROR_TEXTS = List.of("message", "errormessage", "error");

  private final Content content;
  private final int status;
  private final UnaryOperator<String> mask;
  private final WebPage page;

  private Verdict(Content content, int status, UnaryOperator<String> mask) {
    this.content = content;
    this.status = status;
    this.mask = mask;
    this.page = new WebPage(content.text());
  }

  /**
   * Passes a success.
   *
   * @param status the HTTP status, or 200 where it is no longer known
   * @param mask takes secrets out of a text
   * @throws WhmcsException when the answer is anything else
   */
  static void require(Content content, int status, UnaryOperator<String> mask)
      throws WhmcsException {
    if (!isSuccess(content.json())) {
      throw new Verdict(content, status, mask).refusal();
    }
  }

  private static boolean isSuccess(JsonNode json) {
    return json.path("result").asString("").equalsIgnoreCase("success");
  }

  private WhmcsException refusal() {
    String said = errorText();
    KnownError known = said == null ? null : KnownError.in(said);
    if (known != null) {
      return new WhmcsException(known.kind(), answered(said) + " " + known.advice());
    }
    if (status >= 500 || status == 408 || status == 425 || status == 429) {
      return new WhmcsException(Kind.TRANSIENT, found() + ". Try again later.");
    }
    if (isMarkedAsError(said)) {
      return new WhmcsException(Kind.REFUSED, answered(said));
    }
    return status < 300 ? byBody() : byStatus();
  }

  /** WHMCS' own words, wherever it put them; null when there are none. */
  private @Nullable String errorText() {
    JsonNode json = content.json();
    if (json.isString()) {
      return json.stringValue();
    }
    for (String name : ERROR_TEXTS) {
      String text = json.path(name).asString("");
      if (!text.isBlank()) {
        return text;
      }
    }
    Matcher matcher = NAME_VALUE.matcher(content.text());
    return matcher.find() ? matcher.group(2) : null;
  }

  private boolean isMarkedAsError(@Nullable String said) {
    JsonNode json = content.json();
    if (!json.isObject()) {
      return said != null;
    }
    return json.has("result")
        || json.has("errormessage")
        || json.path("status").asString("").equalsIgnoreCase("error")
        // Web servers, too, send {"error": …}, but with a status of their own.
        || (json.has("error") && status < 300);
  }

  private WhmcsException byStatus() {
    boolean refused = status == 403 || status == 406 || status == 415;
    if (refused && page.isChallenge()) {
      return challenge(Kind.CHALLENGED, found());
    }
    return switch (status) {
      case 403, 406, 415 ->
          new WhmcsException(
              Kind.BLOCKED,
              found()
                  + ", not JSON of WHMCS. A firewall in front of WHMCS refuses the request: exempt"
                  + " includes/api.php from it, or this machine's address.");
      case 401 ->
          new WhmcsException(
              Kind.HTTP,
              found()
                  + ". The web server asks for a password of its own: exempt includes/api.php from"
                  + " it.");
      case 404 ->
          new WhmcsException(
              Kind.HTTP,
              found()
                  + ". There is no includes/api.php under the base URL: use the address of WHMCS'"
                  + " client area.");
      default -> new WhmcsException(Kind.HTTP, found() + ". Check the base URL.");
    };
  }

  private String found() {
    return "the server answered HTTP " + status + " with " + description();
  }

  private WhmcsException byBody() {
    if (page.isPage()) {
      return challenge(
          Kind.TRANSIENT, "the server answered with " + description() + " instead of JSON");
    }
    return switch (content.flaw()) {
      case EMPTY, CUT_OFF ->
          new WhmcsException(
              Kind.TRANSIENT, "the server answered with " + description() + ". Try again later.");
      default ->
          new WhmcsException(
              Kind.NOT_WHMCS,
              "expected "
                  + content.form()
                  + " with \"result\", found "
                  + description()
                  + ". Check the base URL, and WHMCS' hooks for output of their own.");
    };
  }

  /** Also maintenance and log-in pages, which no rule tells apart in every language. */
  private static WhmcsException challenge(Kind kind, String found) {
    return new WhmcsException(
        kind,
        found
            + ". Try again later; if it stays, check the base URL and the bot protection in front"
            + " of WHMCS.");
  }

  private String description() {
    if (page.isPage()) {
      String title = mask.apply(page.title()).strip();
      return title.isEmpty() ? "a web page" : "a web page titled " + Quotation.of(title);
    }
    return switch (content.flaw()) {
      case NONE -> content.form() + " " + shape(content.json());
      case EMPTY -> "nothing";
      case CUT_OFF -> content.form() + " that ends in the middle";
      case OVER_LIMITS -> content.form() + " beyond all limits of nesting, digits or length";
      case DOCTYPE -> "XML with a document type, which is never read";
      case DAMAGED -> textBeforeAnswer();
    };
  }

  private static String shape(JsonNode json) {
    if (json.isObject()) {
      return "without \"result\"";
    }
    return json.isArray() ? "that is a list" : "that is a bare value";
  }

  /** Nothing of the answer is shown: the damaged one of a ticket holds the ticket's access key. */
  private String textBeforeAnswer() {
    String text = mask.apply(content.text());
    if (NAME_VALUE.matcher(text).find()) {
      return "name=value text";
    }
    if (text.indexOf('\0') >= 0) {
      return "bytes that are no text";
    }
    Matcher answer = ANSWER.matcher(text);
    String before = answer.find() ? text.substring(0, answer.start()) : text;
    return before.isBlank() ? "damaged " + content.form() : "the text " + Quotation.of(before);
  }

  private String answered(@Nullable String said) {
    return said == null
        ? "WHMCS answered with an error that has no text."
        : "WHMCS answered " + Quotation.of(mask.apply(said)) + ".";
  }
}
