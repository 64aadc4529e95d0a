package io.github.ticketfolio.search;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is found: everything in it may be read by whoever gets the archive. All text is as
 * a reader sees it.
 *
 * @param row what the table shows of it
 * @param more words that count as much as those of the row, such as an address
 * @param passages what was written, oldest first
 */
public record SearchDocument(Row row, List<String> more, List<Passage> passages) {
  public SearchDocument {
    more = List.copyOf(more);
    passages = List.copyOf(passages);
  }

  /** Every text in it. */
  public Stream<String> texts() {
    Topic topic = row.topic();
    return Stream.of(
            Stream.of(row.name().number(), row.name().subject(), row.name().href()),
            Stream.of(topic.client(), topic.department(), topic.status(), topic.priority()),
            more.stream(),
            passages.stream().flatMap(passage -> Stream.of(passage.author(), passage.text())))
        .flatMap(texts -> texts);
  }

  /** The cells of a ticket. */
  public record Row(Name name, Topic topic, Times times, Amounts amounts) {}

  /** How a ticket is named, and its page's path inside the archive. */
  public record Name(String number, String subject, String href) {}

  /**
   * Who, where, how it stands and how urgent it is.
   *
   * @param colour that of the status, if it has one
   * @param priority empty where there is none
   */
  public record Topic(
      String client, String department, String status, @Nullable String colour, String priority) {}

  /** Local times; null where one is not recorded. */
  public record Times(@Nullable LocalDateTime opened, @Nullable LocalDateTime lastReply) {}

  /** How much a ticket holds; notes are null where the copy must not count them. */
  public record Amounts(int replies, @Nullable Integer notes, int attachments) {}

  /**
   * A part of a ticket.
   *
   * @param anchor where it stands in the ticket's page, such as {@code r-123}
   * @param author who wrote it, or empty
   * @param text what it says
   */
  public record Passage(String anchor, String author, String text) {}
}
