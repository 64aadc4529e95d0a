package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.FileOutcome;
import io.github.ticketfolio.store.Held;
import io.github.ticketfolio.store.Outcome;
import io.github.ticketfolio.store.RunLog;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.ticket.Shard;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import io.github.ticketfolio.whmcs.AnswerFile;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.AttachmentData;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.LocalAnswer;
import io.github.ticketfolio.whmcs.Reading;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes answers that code inside WHMCS has written to files into the store, as if they had just
 * been received; a file's time of change stands for the time of fetching. An answer that cannot be
 * read does not stop the others, and none replaces one that was fetched later.
 */
public final class LocalFetch {
  private static final int NO_HTTP = 0;
  private static final String MANY = " tickets did not come with them";

  private final Store store;
  private final Progress progress;
  private final long run;
  private final AnswerReader reader = new AnswerReader();
  private final Map<Long, Outcome> outcomes = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Tallies files = new Tallies();
  private final Tallies warnings = new Tallies();

  /** Files come behind their ticket, which is not read again for each of them. */
  private @Nullable Ticket latest;

  private LocalFetch(Store store, Progress progress) throws StoreException {
    this.store = store;
    this.progress = progress;
    run = store.runs().begin("answers from files", Shard.WHOLE, Selection.ALL);
  }

  /** Takes all answers and tells what became of them. */
  public static RunReport run(LocalOptions options, Progress progress) throws RunException {
    List<Path> answers = files(options.from());
    try (Store store = Store.write(options.store(), source(options))) {
      return new LocalFetch(store, progress).take(answers);
    } catch (StoreException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    }
  }

  private static List<Path> files(Path from) throws RunException {
    if (Files.isRegularFile(from)) {
      return List.of(from);
    }
    try (Stream<Path> files = Files.list(from)) {
      List<Path> found = files.filter(LocalFetch::holdsAnswers).sorted().toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (IOException e) {
      throw wrong(from + " cannot be read; expected a file of WHMCS' answers, or a folder of some");
    }
    throw wrong(from + " holds no file that ends in .json, .jsonl or .ndjson");
  }

  private static boolean holdsAnswers(Path file) {
    return Files.isRegularFile(file)
        && file.getFileName().toString().matches("(?i)[^.].*\\.(json|jsonl|ndjson)");
  }

  private static String source(LocalOptions options) throws RunException, StoreException {
    String url = options.url();
    if (url != null) {
      return source(url);
    }
    if (!Files.exists(options.store())) {
      throw wrong("give --url too, the address of the WHMCS that the answers come from");
    }
    try (Store store = Store.read(options.store())) {
      return store.source();
    }
  }

  private static String source(String url) throws RunException {
    try {
      return Client.baseUrl(new URI(url));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw wrong("--url is no address; expected one like https://billing.example.com");
    }
  }

  private static RunException wrong(String message) {
    return new RunException(RunException.Kind.CONFIGURATION, "--from-json: " + message);
  }

  private RunReport take(List<Path> answers) throws StoreException {
    progress.begin("Reading", -1);
    try {
      for (Path file : answers) {
        take(file);
      }
    } finally {
      progress.end();
    }
    return end();
  }

  private void take(Path file) throws StoreException {
    String name = file.getFileName().toString();
    try (AnswerFile answers = AnswerFile.open(file)) {
      Instant written = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
      StoredAnswer.Call call = new StoredAnswer.Call(written, NO_HTTP, "file=" + name);
      byte[] answer = answers.next();
      if (answer == null) {
        fail(name, "the file is empty.");
      }
      for (; answer != null; answer = answers.next()) {
        store.calls().add(CollectionLog.line(name, answers.line(), answer));
        take(answer, call, name + answers.place());
        progress.step(1);
      }
    } catch (IOException e) {
      fail(name, "the file cannot be read (" + e.getMessage() + ").");
    }
  }

  private void take(byte[] body, StoredAnswer.Call call, String place) throws StoreException {
    try {
      LocalAnswer answer = reader.readLocal(body);
      if (answer instanceof LocalAnswer.OfTicket ticket) {
        save(TicketFetch.stored(ticket.reading(), body, call), ticket.reading());
      } else if (answer instanceof LocalAnswer.OfFile file) {
        save(file, place);
      }
    } catch (WhmcsException e) {
      fail(place, e.reason());
    }
  }

  private void fail(String place, String reason) {
    failures.add(new Failure(place, 0, "", reason));
  }

  private void save(StoredAnswer answer, Reading<Ticket> reading) throws StoreException {
    Ticket ticket = reading.value();
    Optional<StoredAnswer> held = store.answer(ticket.id());
    boolean current = held.isPresent() && !isNews(answer, held.get());
    if (!current) {
      store.save(answer, run);
      reading.warnings().forEach(warnings::addWarning);
    }
    latest = ticket;
    outcomes.merge(
        ticket.id(),
        current ? Outcome.UNCHANGED : Outcome.ARCHIVED,
        (one, other) -> one == Outcome.ARCHIVED ? one : other);
    settle(ticket);
  }

  private static boolean isNews(StoredAnswer answer, StoredAnswer held) {
    return !answer.sha256().equals(held.sha256())
        && !held.call().fetchedAt().isAfter(answer.call().fetchedAt());
  }

  private void save(LocalAnswer.OfFile answer, String place) throws StoreException, WhmcsException {
    Ticket ticket = ticket(answer.ticketId());
    Optional<TicketFile> listed =
        ticket == null
            ? Optional.empty()
            : ticket.files().stream().filter(file -> file.ref().equals(answer.ref())).findFirst();
    if (listed.isEmpty()) {
      fail(
          place,
          answer.ref()
              + ": ticket "
              + answer.ticketId()
              + " lists no such file, or comes behind it. A ticket's answer must come first.");
      return;
    }
    files.add(FileFetch.words(save(answer, listed.get()).state()));
    settle(Objects.requireNonNull(ticket));
  }

  private @Nullable Ticket ticket(long id) throws StoreException, WhmcsException {
    if (latest == null || latest.id() != id) {
      Optional<StoredAnswer> stored = store.answer(id);
      latest = stored.isEmpty() ? null : reader.readTicket(stored.get().body()).value();
    }
    return latest;
  }

  private FileOutcome save(LocalAnswer.OfFile answer, TicketFile file) throws StoreException {
    try {
      AttachmentData data = answer.file().read().value();
      store.files().save(answer.ticketId(), file, data.content(), data.fileName());
    } catch (WhmcsException e) {
      boolean gone = e.kind() == WhmcsException.Kind.NOT_FOUND;
      FileOutcome failure = gone ? FileOutcome.gone(e.reason()) : FileOutcome.failed(e.reason());
      store.files().saveFailure(answer.ticketId(), file, failure);
    }
    return store.files().outcome(file).orElseThrow();
  }

  /** What never came is asked for by the next run over the network. */
  private void settle(Ticket ticket) throws StoreException {
    for (TicketFile file : ticket.files()) {
      Optional<FileOutcome> outcome = store.files().outcome(file);
      boolean open = outcome.isEmpty() || outcome.get().state() == FileOutcome.State.FAILED;
      if (open && !file.removed()) {
        return;
      }
    }
    store.settle(ticket.id());
  }

  private RunReport end() throws StoreException {
    List<String> remarks = new ArrayList<>();
    long lacking = lacking();
    if (lacking > 0) {
      remarks.add(
          "attachments of "
              + (lacking == 1 ? "1 ticket did not come with it" : lacking + MANY)
              + "; write their answers down too, or fetch them over the network");
    }
    store.runs().end(new RunLog.Run(run, "answers from files", 0, 0, remarks), true);
    long archived = count(Outcome.ARCHIVED);
    long unchanged = count(Outcome.UNCHANGED);
    return new RunReport(
        new RunReport.Tickets(
            archived + unchanged + failures.size(), RunReport.Listed.NONE, archived, unchanged, 0),
        failures,
        new RunReport.Numbers(
            Map.of(), files.all(), Map.of(), warnings.all(), new RunReport.Calls(0, 0)),
        remarks,
        RunReport.Archive.NONE);
  }

  private long count(Outcome outcome) {
    return outcomes.values().stream().filter(outcome::equals).count();
  }

  private long lacking() throws StoreException {
    long lacking = 0;
    for (long id : outcomes.keySet()) {
      lacking += store.held(id).filter(Held::settled).isEmpty() ? 1 : 0;
    }
    return lacking;
  }
}
