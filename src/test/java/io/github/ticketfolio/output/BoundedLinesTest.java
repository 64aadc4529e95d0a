package io.github.ticketfolio.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  private static List<String> lines(String text) throws Exception {
    BoundedLines lines = new BoundedLines(new StringReader(text), 3);
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }

  @Test
  void givesLinesWithoutTheirEnds() throws Exception {
    assertEquals(List.of(), lines(""));
    assertEquals(List.of("abc", "", "d", "e"), lines("abc\n\nd\r\ne"));
  }

  @Test
  void givesALineThatIsTooLongInParts() throws Exception {
    assertEquals(List.of("abcd", "efgh", "i", "j"), lines("abcdefghi\nj\n"));
  }
}
