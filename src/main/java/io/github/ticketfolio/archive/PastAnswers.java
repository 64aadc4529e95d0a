package io.github.ticketfolio.archive;

import io.github.ticketfolio.page.History;
import io.github.ticketfolio.store.EarlierAnswer;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the earlier answers of a ticket. One that cannot be read is told and fails nothing: the
 * latest answer is what the ticket's page stands on.
 */
final class PastAnswers {
  private final List<History.Version> versions = new ArrayList<>();
  private final List<History.Unread> unread = new ArrayList<>();

  private PastAnswers() {}

  static History read(List<EarlierAnswer> answers, AnswerReader reader) {
    PastAnswers past = new PastAnswers();
    answers.forEach(answer -> past.read(answer, reader));
    return new History(past.versions, past.unread);
  }

  private void read(EarlierAnswer answer, AnswerReader reader) {
    if (!Sha256.of(answer.body()).equals(answer.sha256())) {
      fail(answer, "it was changed in the store.");
      return;
    }
    try {
      versions.add(
          new History.Version(
              reader.readTicket(answer.body()).value(),
              Instant.parse(answer.fetchedAt()),
              answer.sha256()));
    } catch (WhmcsException e) {
      fail(answer, e.reason());
    } catch (DateTimeParseException e) {
      fail(answer, "when it was fetched is not known.");
    }
  }

  private void fail(EarlierAnswer answer, String reason) {
    unread.add(new History.Unread(answer.fetchedAt(), answer.sha256(), reason));
  }
}
