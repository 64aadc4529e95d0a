package io.github.ticketfolio.page;

import java.util.List;

/**
 * A finished page.
 *
 * @param html its whole text, to be written as UTF-8
 * @param remarks what the run report should tell about it, such as a message that could only be
 *     shown as plain text
 */
public record RenderedPage(String html, List<String> remarks) {
  public RenderedPage {
    remarks = List.copyOf(remarks);
  }
}
