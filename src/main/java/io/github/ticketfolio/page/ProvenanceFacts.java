package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Identity;
import java.util.List;

/** Where a page's content came from and how to check it. */
final class ProvenanceFacts {
  private ProvenanceFacts() {}

  static List<Fact> of(TicketInput input, Medium medium, Setting setting) {
    Wording wording = setting.wording();
    Provenance provenance = input.provenance();
    Identity identity = input.ticket().identity();
    return new FactList(wording)
        .text("source", Line.of(provenance.sourceHost()))
        .text(
            "ticket", wording.text("provenance.ticket", identity.id(), Line.of(identity.number())))
        .text("answer", "GetTicket, result: " + Line.of(identity.result(), "–"))
        .moment("fetched", Moments.inUtc(provenance.fetchedAt()))
        .text("program", setting.program())
        .text("audience", wording.text("audience." + setting.audience()))
        .text("times", setting.moments().rule())
        .code("sha256", provenance.answerSha256())
        .code("check", medium.alone() ? "" : "sha256sum -c manifest-sha256.txt")
        .all();
  }
}
