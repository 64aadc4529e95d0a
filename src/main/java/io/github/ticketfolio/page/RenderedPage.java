package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Tally;
import java.util.List;

/**
 * A finished page.
 *
 * @param html its whole text, to be written as UTF-8; {@link #parts} where attachments are in it
 * @param remarks what the run report should tell about it, such as a message that could only be
 *     shown as plain text
 * @param shown how much of the ticket the page shows, counted in the page itself
 * @param lost the texts that the page should show and lacks, in words; empty when it is whole
 */
public record RenderedPage(String html, List<String> remarks, Tally shown, List<String> lost) {
  public RenderedPage {
    remarks = List.copyOf(remarks);
    lost = List.copyOf(lost);
  }

  /** The page in the order it is written, cut where the bytes of attachments belong. */
  public List<PagePart> parts() {
    return Embedded.parts(html);
  }
}
