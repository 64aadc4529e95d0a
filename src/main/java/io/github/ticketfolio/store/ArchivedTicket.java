package io.github.ticketfolio.store;

import io.github.ticketfolio.ticket.TicketSummary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds of a ticket.
 *
 * @param id the internal id
 * @param input what tells all that its page was made of from anything else: a SHA-256
 * @param summary what index and lists say of it; null where it has no page
 * @param made what was written
 * @param findings what a report says about it
 */
public record ArchivedTicket(
    long id, String input, @Nullable TicketSummary summary, Made made, Findings findings) {

  /**
   * What was written of a ticket.
   *
   * @param files its page and its attachments
   * @param mentions the marks ({@link Choices#mark}) of all words in its messages that may be the
   *     numbers of tickets
   * @param attachments how many attachments are in each state, by the state's name
   */
  public record Made(List<File> files, Set<Integer> mentions, Map<String, Long> attachments) {
    /** Nothing. */
    public static final Made NOTHING = new Made(List.of(), Set.of(), Map.of());

    public Made {
      files = List.copyOf(files);
      mentions = Set.copyOf(mentions);
      attachments = Map.copyOf(attachments);
    }
  }

  /**
   * A file of an archive.
   *
   * @param path where it is inside the archive
   * @param sha256 of its content
   * @param length in bytes
   * @param modified when it was written, in nanoseconds, as the disk keeps it
   */
  public record File(String path, String sha256, long length, long modified) {}

  /**
   * What a report says about a ticket.
   *
   * @param oddities what is odd in its answer, of which a part may be for staff only
   * @param remarks what a reader should know
   * @param failure why it is not archived as it should be; empty when it is
   */
  public record Findings(List<String> oddities, List<String> remarks, String failure) {
    public Findings {
      oddities = List.copyOf(oddities);
      remarks = List.copyOf(remarks);
    }
  }
}
