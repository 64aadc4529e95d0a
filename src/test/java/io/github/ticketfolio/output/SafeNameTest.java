package io.github.ticketfolio.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KXB-482913 | KXB-482913",
        "00417 | 00417",
        "AAA - 111 - 2013 | AAA-111-2013",
        "statement nov.pdf | statement-nov.pdf",
        "Zähler.txt | Zahler.txt",
        "..\\..\\evil.php | evil.php",
        "../../etc/passwd | etc-passwd",
        "a..b | a.b",
        "invoice. .pdf | invoice.pdf",
        "v1. .2.zip | v1.2.zip",
        "x/../../y.html | x.-y.html",
        ".htaccess | htaccess",
        "name. | name",
        "<img src=x onerror=alert(1)>.svg | img-src-x-onerror-alert-1.svg",
        "100%.txt | 100.txt",
        "請求書.pdf | file.pdf",
        "請求書_2023-05.pdf | _2023-05.pdf",
        ".pdf | pdf"
      })
  void keepsWhatIsSafe(String text, String name) {
    assertEquals(name, SafeName.of(text, 100, "file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CON", "con.txt", "Aux", "NUL.tar.gz", "com1", "LPT9.log", "COM0"})
  void avoidsReservedWindowsNames(String text) {
    assertEquals("_" + text, SafeName.of(text, 100, "file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "請求書", "\u202e", "\0", "---"})
  void fallsBackWhereNothingCanBeKept(String text) {
    assertEquals("file", SafeName.of(text, 100, "file"));
  }

  @Test
  void keepsTheExtensionOfALongName() {
    assertEquals("aaaaaa.pdf", SafeName.of("a".repeat(300) + ".pdf", 10, "file"));
    assertEquals("aaaaaaaaaa", SafeName.of("a".repeat(300) + "." + "b".repeat(20), 10, "file"));
  }

  @Test
  void isSafeForAnyText() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int[] points = random.ints(random.nextInt(12), 0, 0x2000).toArray();
      String name = SafeName.of(new String(points, 0, points.length), 8, "file");
      assertTrue(name.matches("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,6}[A-Za-z0-9_-])?"), name);
    }
  }

  @Test
  void givesPathsThatNeverLeaveTheArchive() {
    TicketPath path = TicketPath.of(7311, "../../KXB", null);
    assertEquals("tickets/undated/7311-KXB.html", path.page());
    for (String hostile : List.of("..", "/", "C:\\x", "a/../../b", "\u2024\u2024/x")) {
      String file = path.attachment(3, 1, hostile);
      assertTrue(file.matches("tickets/undated/7311-KXB/03-1-[A-Za-z0-9_.-]+"), file);
    }
  }
}
