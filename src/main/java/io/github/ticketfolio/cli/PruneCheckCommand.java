package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.Lack;
import io.github.ticketfolio.archive.PruneCheck;
import io.github.ticketfolio.archive.PruneOptions;
import io.github.ticketfolio.archive.RunException;
import io.github.ticketfolio.archive.Selection;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "prune-check",
    description = {
      "Tells whether tickets may be pruned in WHMCS.",
      "That is whether each one it has is in the store, undamaged and as it is "
          + "now, with all its attachments. It changes and deletes nothing. Without a "
          + "selection it looks at every ticket."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ticketfolio prune-check --config whmcs.properties",
      "  ticketfolio prune-check --config whmcs.properties --status Closed --rate 5",
      "  ticketfolio prune-check --config whmcs.properties --opened-until 2023-01-01"
    })
final class PruneCheckCommand implements Callable<Integer> {
  private final Streams streams;
  private final Messages messages;

  @Mixin private QueryOptions querying = new QueryOptions();
  @Mixin private ConnectionOptions connecting = new ConnectionOptions();
  @Mixin private PaceOptions pacing = new PaceOptions();
  @Mixin private StoreOption storing = new StoreOption();

  @Option(
      names = "--listed",
      description =
          "Believe the status and last reply of WHMCS' list instead of asking for each ticket;"
              + " quick, but a note or an edit does not show there.")
  private boolean listed;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  PruneCheckCommand(Streams streams) {
    this.streams = streams;
    messages = new Messages(streams);
  }

  @Override
  public Integer call() throws RunException {
    Selection.Query query = querying.query();
    PruneOptions options =
        new PruneOptions(
            connecting.source(streams),
            storing.file(),
            pacing.concurrency(),
            pacing.rate(),
            listed);
    Selection selection = query == null ? Selection.everything() : Selection.found(query);
    boolean whole = query == null;
    if (query != null && query.client() != 0) {
      messages.remark(
          "Warning: WHMCS' list of a client's tickets may lack those that staff opened; without"
              + " --client every ticket is looked at.");
    }
    PruneCheck.Count count = compare(options, selection);
    return report(count, whole);
  }

  private PruneCheck.Count compare(PruneOptions options, Selection selection) throws RunException {
    Consumer<Lack> printer = json ? new JsonLacks() : lack -> messages.say(lack.toString());
    return PruneCheck.run(options, selection, TerminalProgress.on(streams), printer);
  }

  /** One document, printed while it is made: there may be very many. */
  private final class JsonLacks implements Consumer<Lack> {
    private boolean begun;

    @Override
    public void accept(Lack lack) {
      messages.print((begun ? ",\n    " : "{\n  \"lacks\": [\n    ") + lack.toJson());
      begun = true;
    }
  }

  private int report(PruneCheck.Count count, boolean whole) {
    if (json) {
      printEnd(count);
    } else {
      messages.say(sentence(count, whole));
      if (listed) {
        messages.say(
            "WHMCS' list was believed: notes, edits and changes of anything but the status and the"
                + " last reply do not show there. Leave --listed out to be certain.");
      }
    }
    return count.lacks() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
  }

  private void printEnd(PruneCheck.Count count) {
    PruneCheck.Files files = count.files();
    messages.print(
        """
        %s],
          "tickets": %d,
          "ticketsLacking": %d,
          "attachments": %d,
          "attachmentsLacking": %d,
          "attachmentsRemoved": %d,
          "listed": %b,
          "safe": %b
        }
        """
            .formatted(
                count.lacks() == 0 ? "{\n  \"lacks\": [" : "\n  ",
                count.tickets(),
                count.ticketsLacking(),
                files.there(),
                files.lacking(),
                files.removed(),
                listed,
                count.lacks() == 0));
  }

  private static String sentence(PruneCheck.Count count, boolean whole) {
    PruneCheck.Files files = count.files();
    String has = " that WHMCS has" + (whole ? "" : " of this selection");
    String removed =
        files.removed() == 0
            ? ""
            : " Beside them "
                + ReportPrinter.count(files.removed(), "attachment")
                + " that WHMCS no longer has, and only names.";
    if (count.lacks() == 0) {
      return "All "
          + ReportPrinter.count(count.tickets(), "ticket")
          + " and "
          + ReportPrinter.count(files.there(), "attachment")
          + has
          + " are in the store, verified; nothing was deleted."
          + removed;
    }
    return "Do not prune yet: "
        + count.ticketsLacking()
        + " of "
        + ReportPrinter.count(count.tickets(), "ticket")
        + " and "
        + files.lacking()
        + " of "
        + ReportPrinter.count(files.there(), "attachment")
        + has
        + " are not in the store as they are there; nothing was deleted."
        + removed;
  }
}
