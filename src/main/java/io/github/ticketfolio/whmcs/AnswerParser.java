package io.github.ticketfolio.whmcs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds the JSON, or the XML in its stead, in the bytes of an answer. A clean answer is parsed from
 * its bytes at once; one with PHP's warnings before it, a hook's output behind it or bytes that are
 * not UTF-8 is searched for the first object that parses to its end and holds {@code result} (or
 * {@code admin_users}), with a warning. The work is bounded for every input.
 */
final class AnswerParser {
  /** The longest body that is parsed. */
  static final int MAX_BYTES = 256 * 1024 * 1024;

  private static final int MAX_DEPTH = 100;
  private static final int MAX_TRIES = 64;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_BYTES)
                          .maxDocumentLength(MAX_BYTES)
                          .build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final ObjectReader ONE_VALUE =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private AnswerParser() {}

  /**
   * What an answer holds.
   *
   * @param json the answer's JSON, or what its XML would be as JSON; missing when it has none
   * @param text the whole answer as text where it has no JSON, otherwise empty
   * @param flaw why there is no JSON
   * @param form what the answer is written in
   */
  record Content(JsonNode json, String text, Flaw flaw, Form form) {}

  /** What WHMCS writes its answers in. */
  enum Form {
    JSON,
    XML
  }

  /** Why an answer, or a place in it, holds no JSON. */
  enum Flaw {
    NONE,
    EMPTY,
    CUT_OFF,
    OVER_LIMITS,
    DOCTYPE,
    DAMAGED
  }

  static Content parse(byte[] body, Warnings warnings) {
    int start = afterByteOrderMarks(body);
    if (isBlank(body, start)) {
      return none("", Flaw.EMPTY);
    }
    if (body.length > MAX_BYTES) {
      return none("", Flaw.OVER_LIMITS);
    }
    try {
      return found(MAPPER.readTree(body, start, body.length - start));
    } catch (JacksonException notClean) {
      return search(body, start, warnings);
    }
  }

  /** True when all of the bytes are one JSON object. */
  static boolean isWhole(byte[] bytes) {
    int start = afterByteOrderMarks(bytes);
    try {
      return MAPPER.readTree(bytes, start, bytes.length - start).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }

  /** An object somewhere in the text (or why there is none), and where to go on behind it. */
  private record Candidate(JsonNode json, int end, Flaw flaw) {}

  private static Content search(byte[] body, int start, Warnings warnings) {
    String text =
        new String(body, start, body.length - start, StandardCharsets.UTF_8).stripLeading();
    if (text.startsWith("result=")) {
      // Text of name=value pairs, and what looks like an answer in it a stranger wrote.
      return none(text, Flaw.DAMAGED);
    }
    char[] chars = text.toCharArray();
    int at = nextObject(chars, 0);
    int root = XmlAnswer.rootIn(text);
    // Behind the beginning of an object, it could be what a stranger wrote into a message.
    if (root >= 0 && root < at) {
      Content content = XmlAnswer.read(text, root, warnings);
      warnAboutBytes(body, start, warnings);
      return content;
    }
    for (int tries = 0; at < chars.length && tries < MAX_TRIES; tries++) {
      Candidate candidate = parseAt(chars, at);
      if (isAnswer(candidate.json)) {
        warnAboutText(text.substring(0, at), "before its JSON", warnings);
        warnAboutText(text.substring(candidate.end), "after its JSON", warnings);
        warnAboutBytes(body, start, warnings);
        return found(candidate.json);
      }
      if (candidate.flaw == Flaw.CUT_OFF || candidate.flaw == Flaw.OVER_LIMITS) {
        // The rest is inside this object, so no object in it is the answer.
        return none(text, candidate.flaw);
      }
      at = nextObject(chars, candidate.end);
    }
    return none(text, Flaw.DAMAGED);
  }

  /** Every answer has a result, but for that of GetAdminUsers. */
  private static boolean isAnswer(JsonNode json) {
    return json.has("result") || json.has("admin_users");
  }

  private static Candidate parseAt(char[] chars, int at) {
    Flaw flaw;
    try (JsonParser parser = MAPPER.createParser(chars, at, chars.length - at)) {
      JsonNode json = ONE_VALUE.readTree(parser);
      int length = (int) parser.currentLocation().getCharOffset();
      return new Candidate(json, at + length, Flaw.NONE);
    } catch (UnexpectedEndOfInputException e) {
      flaw = Flaw.CUT_OFF;
    } catch (StreamConstraintsException e) {
      flaw = Flaw.OVER_LIMITS;
    } catch (JacksonException e) {
      flaw = Flaw.DAMAGED;
    }
    return new Candidate(MissingNode.getInstance(), at + 1, flaw);
  }

  /** The text itself is not repeated: a hook may print the request, and with it the secret. */
  static void warnAboutText(String text, String where, Warnings warnings) {
    int length = text.strip().length();
    if (length > 0) {
      warnings.add("the answer has " + length + " characters of other text " + where);
    }
  }

  private static void warnAboutBytes(byte[] body, int start, Warnings warnings) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body, start, body.length - start));
    } catch (CharacterCodingException e) {
      warnings.add("the answer holds bytes that are not UTF-8; they are shown as \uFFFD");
    }
  }

  private static Content none(String text, Flaw flaw) {
    return new Content(MissingNode.getInstance(), text, flaw, Form.JSON);
  }

  private static Content found(JsonNode json) {
    return new Content(json, "", Flaw.NONE, Form.JSON);
  }

  /** Where the next brace is that a name, or the other brace, follows. */
  private static int nextObject(char[] chars, int from) {
    for (int at = from; at < chars.length; at++) {
      if (chars[at] == '{' && opensWithName(chars, at + 1)) {
        return at;
      }
    }
    return chars.length;
  }

  private static boolean opensWithName(char[] chars, int from) {
    int at = from;
    while (at < chars.length && Character.isWhitespace(chars[at])) {
      at++;
    }
    return at < chars.length && chars[at] == '"';
  }

  private static int afterByteOrderMarks(byte[] body) {
    int at = 0;
    while (body.length - at >= BYTE_ORDER_MARK.length
        && body[at] == BYTE_ORDER_MARK[0]
        && body[at + 1] == BYTE_ORDER_MARK[1]
        && body[at + 2] == BYTE_ORDER_MARK[2]) {
      at += BYTE_ORDER_MARK.length;
    }
    return at;
  }

  private static boolean isBlank(byte[] body, int start) {
    for (int at = start; at < body.length; at++) {
      if (!Character.isWhitespace(body[at])) {
        return false;
      }
    }
    return true;
  }
}
