package io.github.ticketfolio.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.page.Edition;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.Neighbours;
import io.github.ticketfolio.page.PageOptions;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Provenance;
import io.github.ticketfolio.page.Theme;
import io.github.ticketfolio.page.TicketInput;
import io.github.ticketfolio.page.TimeRule;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.TextFormat;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The stages of one ticket on its way from the store to the archive. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Sample.TICKETS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class TicketStages {
  private static final Provenance PROVENANCE =
      new Provenance("billing.example.com", Instant.parse("2026-01-01T00:00:00Z"), "0".repeat(64));

  private final AnswerReader reader = new AnswerReader();
  private final Pages pages =
      new Pages(
          new PageOptions(
              ReplyOrder.ASC,
              TextFormat.AUTO,
              new TimeRule(ZoneId.of("UTC"), TimeRule.Origin.ASSUMED),
              "bench",
              new Edition(Audience.INTERNAL, Edition.ENGLISH, Theme.builtIn())),
          Names.NONE);
  private final List<byte[]> answers = Sample.answers();
  private final List<TicketInput> inputs = inputs(answers);
  private final List<TicketInput> terse = inputs(Sample.terseAnswers());
  private final List<String> html =
      inputs.stream().map(input -> pages.ticketPage(input).html()).toList();

  private List<TicketInput> inputs(List<byte[]> bodies) {
    return bodies.stream().map(this::input).toList();
  }

  private TicketInput input(byte[] body) {
    return new TicketInput(
        read(body), PROVENANCE, List.of(), Neighbours.NONE, number -> Optional.empty());
  }

  private Ticket read(byte[] body) {
    try {
      return reader.readTicket(body).value();
    } catch (WhmcsException e) {
      throw new IllegalStateException(e);
    }
  }

  @Benchmark
  public void readAnswer(Blackhole hole) {
    answers.forEach(body -> hole.consume(read(body)));
  }

  /** Little but the template: each message is one word. */
  @Benchmark
  public void fillTemplate(Blackhole hole) {
    terse.forEach(input -> hole.consume(pages.ticketPage(input)));
  }

  @Benchmark
  public void makePage(Blackhole hole) {
    inputs.forEach(input -> hole.consume(pages.ticketPage(input)));
  }

  /** Encodes, hashes and writes. */
  @Benchmark
  public void writePage(Archive archive) throws ArchiveException {
    ArchiveFolder folder = archive.folder();
    for (int i = 0; i < html.size(); i++) {
      folder.write("tickets/2024-11/" + i + ".html", html.get(i).getBytes(UTF_8));
    }
  }

  /** A new archive for every time that all pages are written. */
  @State(Scope.Thread)
  public static class Archive {
    private @Nullable ArchiveFolder folder;

    ArchiveFolder folder() {
      return Objects.requireNonNull(folder);
    }

    @Setup(Level.Invocation)
    public void open() throws ArchiveException {
      folder = ArchiveFolder.open(Path.of("target/bench/stages"));
    }

    /** Removes what was written: it was not committed. */
    @TearDown(Level.Invocation)
    public void close() throws ArchiveException {
      folder().close();
    }
  }
}
