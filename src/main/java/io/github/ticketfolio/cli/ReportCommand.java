package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Browser;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.SingleFile;
import io.github.ticketfolio.archive.SingleOptions;
import io.github.ticketfolio.ticket.Paper;
import io.github.ticketfolio.ticket.TicketRef;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description = {
      "Makes one file of one ticket of the store, to send or to print.",
      "It is an HTML page with its attachments in it, or a PDF; needs no network."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketfolio report KXB-482913 -o ticket.html",
      "  ticketfolio report KXB-482913 -o ticket.pdf --paper letter",
      "  ticketfolio report --id 7311 -o ticket.html --embed 2M --order desc"
    })
final class ReportCommand implements Callable<Integer> {
  /** A page much larger than this opens in no browser. */
  private static final long MOST_EMBEDDED = 100L << 20;

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "TICKETNUM",
      arity = "0..1",
      description = "The ticket's number as its customer sees it, such as KXB-482913.")
  private @Nullable String number;

  @Option(names = "--id", paramLabel = "ID", description = "Its internal id instead, such as 7311.")
  private @Nullable Long id;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write; it ends in .html, .htm or .pdf.")
  private Path output = Path.of("");

  @Option(
      names = "--embed",
      paramLabel = "SIZE",
      defaultValue = "10M",
      description =
          "How many bytes of attachments the file may hold; in the order of the thread, those that"
              + " do not fit are only listed; an image is held twice, to be shown and to be saved"
              + " (default: ${DEFAULT-VALUE}, most: 100M).")
  private String embed = "10M";

  @Option(
      names = "--paper",
      paramLabel = "SIZE",
      description = "Print on a4 or letter (default: a4 for a PDF, else what the printer has).")
  private @Nullable Paper paper;

  @Option(
      names = "--browser",
      paramLabel = "FILE",
      description =
          "The Chromium, Chrome or Edge that makes a PDF (default: TICKETFOLIO_BROWSER, or the one"
              + " that is installed).")
  private @Nullable Path browser;

  @Mixin private StoreOptions storing = new StoreOptions();
  @Mixin private PageOptions rendering = new PageOptions();

  ReportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws RunException {
    SingleOptions options = options();
    return report(SingleFile.run(options));
  }

  private SingleOptions options() throws RunException {
    TicketRef ticket = ticket();
    boolean pdf = isPdf();
    long room = ByteSize.of(embed);
    if (room < 0 || room > MOST_EMBEDDED) {
      throw usage("--embed: expected 0 to 100M bytes, such as 500K, found \"" + embed + "\"");
    }
    return new SingleOptions(
        ticket,
        rendering.options(storing, output),
        room,
        pdf && paper == null ? Paper.A4 : paper,
        pdf ? Browser.find(browser, streams.environment()) : null);
  }

  private TicketRef ticket() {
    if (id != null && number == null) {
      if (id < 1) {
        throw usage("--id: expected a number from 1, found " + id);
      }
      return new TicketRef.ById(id);
    }
    if (id != null || number == null || number.isBlank() || number.strip().equals("#")) {
      throw usage("name one ticket, by its number or by --id");
    }
    String stripped = number.strip();
    return new TicketRef.ByNumber(stripped.startsWith("#") ? stripped.substring(1) : stripped);
  }

  private boolean isPdf() {
    String name = output.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".pdf") && !name.endsWith(".html") && !name.endsWith(".htm")) {
      throw usage(
          "--output: expected a file that ends in .html, .htm or .pdf, found \"" + output + "\"");
    }
    return name.endsWith(".pdf");
  }

  private int report(SingleFile.Result result) {
    Messages messages = new Messages(streams);
    result.remarks().forEach(line -> messages.remark("Warning: " + line));
    if (result.missing() > 0) {
      messages.remark(
          "Warning: "
              + result.missing()
              + " of "
              + ReportPrinter.count(result.files(), "attachment")
              + " left out; the file says why.");
    }
    if (result.failed() > 0) {
      messages.remark(
          "Failed: "
              + ReportPrinter.count(result.failed(), "attachment")
              + "; fetch the ticket again.");
    }
    messages.say(
        "Wrote " + output + ": " + String.format(Locale.ROOT, "%,d", result.bytes()) + " bytes.");
    return result.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
