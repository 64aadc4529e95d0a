package io.github.ticketfolio.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON that each form makes, as the API notes of WHMCS' users show it. */
class ShapeTest {
  private static final Attachments NO_FILES = Attachments.NONE;
  private static final Attachments ONE_FILE =
      new Attachments(List.of(new Attachment("a.txt", 4)), false);
  private static final Attachments TWO_REMOVED =
      new Attachments(List.of(new Attachment("a.txt", 0), new Attachment("b|c.txt", 2)), true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "LIST ~ 2 ~ {'notes':{'note':[{'n':0},{'n':1}]}}",
        "LIST ~ 0 ~ {'notes':{'note':[]}}",
        "SINGLE ~ 1 ~ {'notes':{'note':{'n':0}}}",
        "NUMBERED ~ 2 ~ {'notes':{'note':{'0':{'n':0},'1':{'n':1}}}}",
        "BARE ~ 2 ~ {'notes':[{'n':0},{'n':1}]}",
        "BARE ~ 0 ~ {'notes':[]}",
        "EMPTY_OBJECT ~ 0 ~ {'notes':{}}",
        "EMPTY_STRING ~ 0 ~ {'notes':''}",
        "WRAPPED_EMPTY_STRING ~ 0 ~ {'notes':{'note':''}}",
        "NULL ~ 0 ~ {'notes':null}",
        "MISSING ~ 0 ~ {}"
      },
      quoteCharacter = '`')
  void writesEachContainer(Container container, int items, String expected) {
    Map<String, @Nullable Object> into = new LinkedHashMap<>();
    container.put(into, "notes", "note", rows(items));

    assertJson(expected, into);
  }

  @ParameterizedTest
  @CsvSource({"SINGLE, 2", "SINGLE, 0", "NUMBERED, 0", "NULL, 1", "MISSING, 1", "EMPTY_STRING, 1"})
  void losesNoItemInAContainerThatCannotHoldIt(Container container, int items) {
    assertThrows(
        IllegalArgumentException.class,
        () -> container.put(new LinkedHashMap<>(), "notes", "note", rows(items)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "numbers=int ~ {'id':7,'flag':0}",
        "numbers=string ~ {'id':'7','flag':'0'}",
        "numbers=decimal ~ {'id':7.0,'flag':0.0}",
        "numbers=decimal none=empty-string ~ {'id':7.0,'flag':''}",
        "none=null ~ {'id':7,'flag':null}",
        "none=false ~ {'id':7,'flag':false}"
      },
      quoteCharacter = '`')
  void writesEachNumber(String words, String expected) {
    Fields fields = new Fields(Shape.parse(words)).id("id", 7).number("flag", 0);

    assertJson(expected, fields.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "no-files=empty-list ~ {'attachment':'','attachments':[],'attachments_removed':false}",
        "no-files=nested ~ {'attachment':'','attachments':[[]],'attachments_removed':false}",
        "no-files=empty-string ~ {'attachment':'','attachments':'','attachments_removed':false}",
        "no-files=null none=null ~ {'attachment':'','attachments':null,'attachments_removed':null}",
        "no-files=wrapped numbers=string ~"
            + " {'attachment':'','attachments':{'attachment':[]},'attachments_removed':'0'}",
        "no-files=missing numbers=decimal ~ {'attachment':'','attachments_removed':0}",
        "whmcs=7 ~ {'attachment':''}"
      },
      quoteCharacter = '`')
  void writesEachWayToHaveNoFiles(String words, String expected) {
    assertFiles(expected, words, NO_FILES);
  }

  @Test
  void writesEachListOfFiles() {
    String pipe = "'attachment':'107919_a.txt|107921_b|c.txt'";
    String list = "[{'filename':'a.txt','index':0},{'filename':'b|c.txt','index':2}]";

    assertFiles(
        "{" + pipe + ",'attachments':" + list + ",'attachments_removed':true}", "", TWO_REMOVED);
    assertFiles(
        "{" + pipe + ",'attachments':{'attachment':" + list + "},'attachments_removed':true}",
        "files=wrapped",
        TWO_REMOVED);
    assertFiles("{" + pipe + ",'attachments_removed':true}", "files=pipe", TWO_REMOVED);
    assertFiles("{" + pipe + "}", "whmcs=7", TWO_REMOVED);
    assertFiles(
        "{'attachment':'107923_a.txt','attachments':{'attachment':{'filename':'a.txt','index':'4'}},"
            + "'attachments_removed':'0'}",
        "files=wrapped numbers=string",
        ONE_FILE);
  }

  @Test
  void writesTextAsPhpDoes() {
    String text = "a/b \"c\" \\ \b\f\n\r\t\u0000\u001f é 🎉\u2028";

    assertEquals(
        "\"a\\/b \\\"c\\\" \\\\ \\b\\f\\n\\r\\t\\u0000\\u001f \\u00e9 \\ud83c\\udf89\\u2028\"",
        Json.write(text, true));
    assertEquals(
        "\"a/b \\\"c\\\" \\\\ \\b\\f\\n\\r\\t\\u0000\\u001f é 🎉\u2028\"", Json.write(text, false));
  }

  private static void assertFiles(String expected, String words, Attachments files) {
    assertJson(expected, new Fields(Shape.parse(words)).attachments(files, 1).values());
  }

  private static void assertJson(String expected, Map<String, @Nullable Object> fields) {
    assertEquals(expected.replace('\'', '"'), Json.write(fields, true));
  }

  private static List<Map<String, @Nullable Object>> rows(int items) {
    return IntStream.range(0, items).mapToObj(ShapeTest::row).toList();
  }

  private static Map<String, @Nullable Object> row(int n) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("n", n);
    return row;
  }
}
