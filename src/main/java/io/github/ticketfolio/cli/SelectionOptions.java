package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.archive.Selection;
import io.github.ticketfolio.ticket.TicketRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which tickets: numbers, ids, a list of them, a query, or all. */
final class SelectionOptions {
  /** A larger range is a slip of the finger. */
  private static final long MOST_IDS = 1_000_000;

  private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "TICKETNUM",
      arity = "0..*",
      description = "Ticket numbers as customers see them, such as KXB-482913.")
  private List<String> numbers = new ArrayList<>();

  @Option(
      names = "--id",
      paramLabel = "ID|FROM-TO",
      split = ",",
      description = "Internal ticket ids, such as 7311,7320-7400.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--from-file",
      paramLabel = "FILE",
      description = "Ticket numbers from a file, one a line; - reads standard input.")
  private @Nullable Path file;

  @Option(names = "--all", description = "Every ticket.")
  private boolean all;

  @Mixin private QueryOptions querying = new QueryOptions();

  /** True when no ticket is named or searched for. */
  boolean isEmpty() {
    return !all && numbers.isEmpty() && ids.isEmpty() && file == null && querying.query() == null;
  }

  Selection selection(Streams streams) {
    boolean single = !numbers.isEmpty() || !ids.isEmpty() || file != null;
    Selection.Query query = querying.query();
    if (all && (single || query != null)) {
      throw usage("--all already means every ticket; leave the others out");
    }
    if (single && query != null) {
      throw usage("tickets are named or searched, not both; leave one of them out");
    }
    if (isEmpty()) {
      throw usage(
          "no tickets selected; give ticket numbers, --id, --from-file, --all, or a search such as"
              + " --department");
    }
    if (query != null) {
      return Selection.found(query);
    }
    return all ? Selection.everything() : Selection.of(listed(streams));
  }

  private List<TicketRef> listed(Streams streams) {
    List<TicketRef> tickets = new ArrayList<>();
    numbers.forEach(number -> addNumber(number, tickets));
    ids.forEach(range -> addRange(range, tickets));
    lines(streams).forEach(line -> addNumber(line, tickets));
    if (tickets.isEmpty()) {
      throw usage("the list of tickets is empty; it holds ticket numbers, one a line");
    }
    return tickets;
  }

  /** Lines that are empty or start with "# " are remarks; "#123" is ticket 123. */
  private static void addNumber(String text, List<TicketRef> tickets) {
    String number = text.replace("\uFEFF", "").strip();
    if (number.isEmpty() || number.equals("#") || number.startsWith("# ")) {
      return;
    }
    tickets.add(new TicketRef.ByNumber(number.startsWith("#") ? number.substring(1) : number));
  }

  private void addRange(String text, List<TicketRef> tickets) {
    Matcher range = RANGE.matcher(text.strip());
    if (!range.matches()) {
      throw usage("--id: expected an id or a range such as 7320-7400, found \"" + text + "\"");
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2) == null ? from : Long.parseLong(range.group(2));
    if (from < 1 || to < from || to - from >= MOST_IDS) {
      throw usage("--id: the range " + text + " is empty or too large");
    }
    LongStream.rangeClosed(from, to).mapToObj(TicketRef.ById::new).forEach(tickets::add);
  }

  private List<String> lines(Streams streams) {
    if (file == null) {
      return List.of();
    }
    try (BufferedReader reader =
        file.toString().equals("-")
            ? new BufferedReader(new InputStreamReader(streams.in(), UTF_8))
            : Files.newBufferedReader(file, UTF_8)) {
      return reader.lines().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw usage(
          "--from-file: " + file + " cannot be read; expected UTF-8 text, one number a line");
    }
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
