package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Identity;
import java.util.List;

/** Where a page's content came from and how to check it. */
final class ProvenanceFacts {
  static final String AUDIENCE = "Internal copy";

  private ProvenanceFacts() {}

  static List<Fact> of(TicketInput input, String programVersion, Moments moments) {
    Provenance provenance = input.provenance();
    Identity identity = input.ticket().identity();
    String fetched = Moments.utc(provenance.fetchedAt());
    return new FactList()
        .text("Source", Line.of(provenance.sourceHost()))
        .text("Ticket", "id " + identity.id() + ", number " + Line.of(identity.number()))
        .text("Answer", "GetTicket, result: " + Line.of(identity.result(), "none"))
        .moment("Fetched", new Moment(fetched, fetched.replace('T', ' ').replace("Z", " UTC")))
        .text("Program", "Ticketfolio " + programVersion)
        .text("Audience", AUDIENCE)
        .text("Times", moments.rule())
        .code("SHA-256 of the answer", provenance.answerSha256())
        .code("Check this page", "sha256sum -c manifest-sha256.txt")
        .all();
  }
}
