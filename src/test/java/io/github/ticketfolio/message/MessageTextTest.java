package io.github.ticketfolio.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MessageTextTest {
  @Test
  void decodesEntitiesOnceAndKeepsLinesAndSigns() {
    assertEquals(
        "R&D &lt; **bold**\n> quoted", MessageText.of("R&amp;D &amp;lt; **bold**\n> quoted"));
  }

  @Test
  void leavesTheTagsOfMailsAway() {
    String mail =
        "<div>Dear <b>Ana</b>,</div><p>use Terms &amp; <a href=\"https://a.example\">conditions</a></p>";
    assertEquals("\nDear Ana,\n\nuse Terms & conditions\n", MessageText.of(mail));
    assertEquals(
        "\nDear Ana,\n\nuse Terms & conditions\n",
        MessageText.of(mail.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
  }

  @Test
  void leavesStylesAndCommentsAwayButNoWords() {
    assertEquals(
        "\n\nkept <not a tag> x\n",
        MessageText.of("<html><style>p{color:red}</style><!-- <p>gone --><p>kept <not a tag> x</p>")
            .replaceAll("\n{3,}", "\n\n"));
    assertEquals(
        "\n\nunclosed {", MessageText.of("<p><div><style>unclosed {").replaceAll("\n{3,}", "\n\n"));
  }

  @Test
  void keepsTagsThatSomebodyWritesAbout() {
    assertEquals("how do I close <b> in a <p>?", MessageText.of("how do I close <b> in a <p>?"));
  }

  @Test
  @Timeout(10)
  void takesNoLongerForTagsWithoutEnd() {
    for (String tag : List.of("<style>", "<!-- ", "<p ", "<p title='")) {
      MessageText.of("<p><p>" + tag.repeat(200_000));
    }
  }
}
