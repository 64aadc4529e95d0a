package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Set<String> LISTS =
      Set.of("units", "date.months", "date.months.alone", "date.months.short", "date.weekdays");

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    texts.load(
        new StringReader(Theme.builtIn().text("templates/words/" + language + ".properties")));
    return texts;
  }

  /** Keys, with the forms of a noun as one. */
  private static Set<String> keys(Properties texts) {
    return texts.stringPropertyNames().stream()
        .map(key -> FORM.matcher(key).replaceFirst(".*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Pages pages(String language) {
    Edition edition = new Edition(Audience.INTERNAL, language, Theme.builtIn());
    return new Pages(
        new PageOptions(ReplyOrder.ASC, TextFormat.AUTO, Samples.TIMES, "0.1.0", edition),
        Samples.NAMES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "pt", "ar"})
  void lacksNoTextAndHasNoneTooMany(String language) throws IOException {
    assertEquals(keys(texts("en")), keys(texts(language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "fr", "pt", "ar"})
  void hasAFormForAnyNumber(String language) throws IOException {
    Properties texts = texts(language);
    for (String key : texts.stringPropertyNames()) {
      if (FORM.matcher(key).find()) {
        String other = FORM.matcher(key).replaceFirst(".other");
        assertTrue(texts.containsKey(other), other);
        assertTrue(texts.getProperty(other).contains("{0}"), other);
      }
    }
  }

  /** A number that is a word, as the dual of Arabic, may leave out its place. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "pt", "ar"})
  void putsTheSameValuesIntoItsTexts(String language) throws IOException {
    Properties english = texts("en");
    Properties texts = texts(language);
    for (String key : english.stringPropertyNames()) {
      if (texts.containsKey(key) && !FORM.matcher(key).find()) {
        assertEquals(places(english, key), places(texts, key), language + ": " + key);
        assertFalse(Objects.toString(texts.getProperty(key)).isBlank(), language + ": " + key);
      }
      if (LISTS.contains(key)) {
        assertEquals(length(english, key), length(texts, key), language + ": " + key);
      }
    }
  }

  private static Set<String> places(Properties texts, String key) {
    return PLACE
        .matcher(Objects.toString(texts.getProperty(key)))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int length(Properties texts, String key) {
    return Objects.toString(texts.getProperty(key)).split("\\|", -1).length;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Tuesday, 12 November 2024 | November 2024 | 12 Nov 2024, 14:03 +01:00",
        "de | Dienstag, 12. November 2024 | November 2024 | 12. Nov. 2024, 14:03 +01:00",
        "es | Martes, 12 de noviembre de 2024 | Noviembre de 2024 | 12 nov 2024, 14:03 +01:00",
        "fr | Mardi 12 novembre 2024 | Novembre 2024 | 12 nov. 2024, 14:03 +01:00",
        "pt | Terça-feira, 12 de novembro de 2024 | Novembro de 2024 | 12 nov. 2024, 14:03 +01:00"
      })
  void writesDatesAsItsReadersDo(String language, String day, String month, String moment) {
    Moments moments = new Moments(Samples.TIMES, Wording.of(Theme.builtIn(), language));
    assertEquals(day, moments.day(LocalDate.of(2024, 11, 12)));
    assertEquals(month, moments.month(YearMonth.of(2024, 11)));
    Moment shown = Objects.requireNonNull(moments.of(LocalDateTime.parse("2024-11-12T14:03:09")));
    assertEquals(moment, shown.local());
  }

  @ParameterizedTest
  @CsvSource({
    "0,لا ردود",
    "1,رد واحد",
    "2,ردّان",
    "3,3 ردود",
    "10,10 ردود",
    "11,11 ردًّا",
    "99,99 ردًّا",
    "100,100 رد",
    "103,103 ردود"
  })
  void countsAsArabicDoes(long number, String words) {
    assertEquals(words, Wording.of(Theme.builtIn(), "ar").count("replies", number));
  }

  @Test
  void countsNoneAsOneInFrenchOnly() {
    assertEquals("0 réponse", Wording.of(Theme.builtIn(), "fr").count("replies", 0));
    assertEquals("0 Antworten", Wording.of(Theme.builtIn(), "de").count("replies", 0));
    assertEquals("0 replies", Wording.of(Theme.builtIn(), "en").count("replies", 0));
  }

  /** What is left of English is what people wrote, or marked as English. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "pt", "ar"})
  void leavesNoEnglishWordsInItsPages(String language) throws IOException {
    List<String> pages =
        List.of(
            pages(language).ticketPage(Samples.richInput()).html(),
            pages(language).indexPage(SampleIndex.full()),
            pages(language).listPage(SampleIndex.list()),
            pages(language).clientsPage(SampleIndex.clients()),
            pages(language).reportPage(SampleIndex.report()));
    Properties english = texts("en");
    for (String html : pages) {
      Document page = Jsoup.parse(html);
      assertEquals(language, page.expectFirst("html").attr("lang"));
      assertEquals(language.equals("ar") ? "rtl" : "ltr", page.expectFirst("html").attr("dir"));
      page.select("[lang=en], .msg, .source pre, bdi, h1").remove();
      String text = " " + page.text() + " ";
      for (String word : List.of("Copy", "Staff", "Ticket opened", "Opened", "Thread", "entry")) {
        assertFalse(text.contains(" " + word + " "), language + ": " + word + " in " + text);
      }
      assertFalse(text.contains(english.getProperty("facts", "")), text);
    }
  }

  @Test
  void speaksInsideMessagesToo() {
    String quoted = "ok\n\n> a\n> b\n> c\n> d\n\n![plan](https://x.example/a.png)";
    String html =
        pages("de").ticketPage(Samples.input(Samples.small("x", quoted), List.of())).html();
    Document page = Jsoup.parse(html);
    assertEquals("Zitierter Text, 4 Zeilen", page.select(".msg summary").text());
    assertEquals("[Bild: plan – https://x.example/a.png]", page.select(".placeholder").text());
    String mail = "<style>p{}</style><!-- x --><p>a</p><p>b</p>";
    html = pages("de").ticketPage(Samples.input(Samples.small("x", mail), List.of())).html();
    assertEquals(
        "In der Mail selbst nicht zu sehen: 1 Stylesheet, 1 Kommentar",
        Jsoup.parse(html).select(".msg summary").text());
  }

  @Test
  void isOneOfTheThemesToo(@TempDir Path folder) throws IOException {
    Path words = Files.createDirectories(folder.resolve("templates/words"));
    Files.writeString(
        words.resolve("it.properties"),
        Theme.builtIn().text("templates/words/en.properties") + "\nthread=Conversazione\n");
    Files.writeString(words.resolve("en.properties"), "thread=Talk\n");
    assertEquals("Conversazione", Wording.of(Theme.in(folder), "it").text("thread"));
    assertEquals("Talk", Wording.of(Theme.in(folder), "en").text("thread"));
    assertEquals("Attachments", Wording.of(Theme.in(folder), "en").text("attachments"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../secret", "../../../secret", "en/../en", "/etc/x", "", "..", "de_AT"})
  void readsNoFileButThoseOfWords(String language, @TempDir Path folder) throws IOException {
    Path theme = Files.createDirectories(folder.resolve("theme/templates/words")).resolve("../..");
    String english = Theme.builtIn().text("templates/words/en.properties");
    Files.writeString(theme.resolve("secret.properties"), english);
    Files.writeString(folder.resolve("secret.properties"), english);
    BrokenThemeException e =
        assertThrows(BrokenThemeException.class, () -> Wording.of(Theme.in(theme), language));
    assertEquals(
        "templates/words/: expected a language such as de or pt-BR, found \"" + language + "\"",
        e.getMessage());
  }

  @Test
  void saysWhichFileIsMissingOrIncomplete(@TempDir Path folder) throws IOException {
    BrokenThemeException e =
        assertThrows(BrokenThemeException.class, () -> Wording.of(Theme.builtIn(), "xx"));
    assertEquals(
        "templates/words/xx.properties: neither the theme nor the program has it;"
            + " the program has ar, de, en, es, fr, pt",
        e.getMessage());
    Path words = Files.createDirectories(folder.resolve("templates/words"));
    Files.writeString(words.resolve("it.properties"), "plural=one\n");
    Wording italian = Wording.of(Theme.in(folder), "it");
    e = assertThrows(BrokenThemeException.class, () -> italian.text("thread"));
    assertEquals("templates/words/it.properties: lacks the text thread", e.getMessage());
  }
}
