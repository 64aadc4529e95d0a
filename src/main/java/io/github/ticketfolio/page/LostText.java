package io.github.ticketfolio.page;

import io.github.ticketfolio.message.LostWords;
import io.github.ticketfolio.message.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a finished ticket page lacks of the texts it was made of: words of its messages, and names
 * in its register of attachments. It asks the page, so that a theme that drops any is found out,
 * too.
 */
final class LostText {
  private final String html;
  private final UnaryOperator<String> withheld;
  private final List<String> lost = new ArrayList<>();
  private int from;

  /** A message with its label, as stored and as rendered. */
  record Message(String label, String source, SafeHtml html) {}

  private LostText(String html, UnaryOperator<String> withheld) {
    this.html = html;
    this.withheld = withheld;
  }

  /**
   * Looks for all of it.
   *
   * @param withheld what was done to the page
   * @return what is lost, in words; empty when nothing is
   */
  static List<String> in(
      String html, List<Message> messages, List<FileView> files, UnaryOperator<String> withheld) {
    LostText text = new LostText(html, withheld);
    messages.forEach(text::look);
    files.forEach(text::look);
    return text.lost;
  }

  private void look(Message message) {
    if (message.source().isBlank()) {
      return;
    }
    if (!isNext(withheld.apply(message.html().toString()))) {
      lost.add(message.label() + ": its message is not in the page");
      return;
    }
    List<String> words = LostWords.of(message.source(), message.html());
    if (!words.isEmpty()) {
      lost.add(message.label() + ": the page lacks " + quoted(words));
    }
  }

  private void look(FileView file) {
    FileView.ContentView content = file.content();
    if (content != null && !(holds(content.ways().href()) && holds(content.ways().image()))) {
      lost.add("attachment " + file.label() + ": its bytes are not in the page");
    }
    boolean listed = isNext("id=\"" + file.anchor() + "\"");
    if (!listed || !isNext(withheld.apply(QuickDialect.escaped(file.name())))) {
      lost.add(
          "attachment " + file.label() + ": the register lacks " + quoted(List.of(file.name())));
    }
  }

  /** Asks only for bytes in the page; nothing in their addresses is ever escaped. */
  private boolean holds(@Nullable String address) {
    return address == null || !address.startsWith("data:") || html.contains(address);
  }

  private boolean isNext(String part) {
    int at = html.indexOf(part, from);
    from = at < 0 ? from : at + part.length();
    return at >= 0;
  }

  private static String quoted(List<String> words) {
    return words.stream().collect(Collectors.joining("”, “", "“", "”"));
  }
}
