package io.github.ticketfolio.bench;

import io.github.ticketfolio.store.RunLog;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.store.TicketState;
import io.github.ticketfolio.ticket.Shard;
import io.github.ticketfolio.ticket.Tally;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store as a fetch of all tickets would have left it. */
final class StoreCopy implements Copy {
  private static final Instant FETCHED = Instant.parse("2026-01-01T00:00:00Z");

  private final Store store;
  private final long run;

  StoreCopy(Path file) throws StoreException {
    store = Store.write(file, "https://billing.example.com");
    store.saveNames(
        Store.NameKind.DEPARTMENT,
        Tickets.DEPARTMENTS.stream()
            .collect(
                Collectors.toMap(d -> Integer.toString(d.id()), d -> Stored.encode(d.name()))));
    run = store.runs().begin("all", Shard.WHOLE, "all");
  }

  @Override
  public void add(BenchTicket ticket) throws StoreException {
    long id = ticket.id();
    StoredAnswer.Call call = new StoredAnswer.Call(FETCHED, 200, "action=GetTicket&ticketid=" + id);
    store.save(
        new StoredAnswer(key(ticket), state(ticket), tally(ticket), Stored.answer(ticket), call),
        run);
    store.settle(id);
  }

  private static TicketKey key(BenchTicket ticket) {
    BenchTicket.About about = ticket.about();
    return new TicketKey(
        about.id(),
        about.number(),
        Stored.encode(about.subject()),
        about.client().id(),
        ticket.opened());
  }

  private static TicketState state(BenchTicket ticket) {
    Department department = ticket.handling().department();
    return new TicketState(
        department.id(),
        Stored.encode(department.name()),
        ticket.handling().status(),
        ticket.lastReply());
  }

  private static Tally tally(BenchTicket ticket) {
    long files =
        Stream.of(ticket.replies(), ticket.notes())
            .flatMap(List::stream)
            .filter(post -> !post.removedFile().isEmpty())
            .count();
    return new Tally(ticket.replies().size(), ticket.notes().size(), (int) files);
  }

  @Override
  public void close() throws StoreException {
    store.runs().end(new RunLog.Run(run, "all", 0, 0, List.of()), true);
    store.close();
  }
}
