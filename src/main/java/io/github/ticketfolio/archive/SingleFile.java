package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.PrivateFolder;
import io.github.ticketfolio.output.WholeFile;
import io.github.ticketfolio.page.AttachmentState;
import io.github.ticketfolio.page.BrokenThemeException;
import io.github.ticketfolio.page.Medium;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.PagePart;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.RenderedPage;
import io.github.ticketfolio.page.StoredFile;
import io.github.ticketfolio.redaction.Redactor;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.StoredAnswer;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one file of one ticket of the store: an HTML page that holds its attachments, or a PDF. The
 * same store and options always give the same HTML. A page that lacks anything of the ticket's text
 * is never written.
 */
public final class SingleFile {
  private static final Logger LOG = LoggerFactory.getLogger(SingleFile.class);

  private final SingleOptions options;
  private final Store store;
  private final InPage attachments;
  private final List<String> remarks = new ArrayList<>();

  private SingleFile(SingleOptions options, Store store) {
    this.options = options;
    this.store = store;
    attachments = new InPage(options.room(), options.browser() != null);
  }

  /**
   * What was written.
   *
   * @param bytes the length of the file
   * @param files how many attachments the ticket has
   * @param missing how many of them are not in the file
   * @param failed how many of those WHMCS may have, but could not be fetched
   * @param remarks what a reader should know
   */
  public record Result(long bytes, long files, long missing, long failed, List<String> remarks) {
    public Result {
      remarks = List.copyOf(remarks);
    }
  }

  /** Writes the file, in place of the one it may find, or fails and leaves that as it was. */
  public static Result run(SingleOptions options) throws RunException {
    try (Store store = Store.read(options.rendering().store())) {
      return new SingleFile(options, store).write();
    } catch (IOException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (BrokenThemeException e) {
      throw new RunException(RunException.Kind.CONFIGURATION, e);
    }
  }

  private Result write() throws RunException, IOException {
    TicketRender.Rendered rendered = render(answer());
    try (WholeFile out = WholeFile.begin(options.rendering().output())) {
      Browser browser = options.browser();
      if (browser == null) {
        write(rendered.page(), out);
      } else {
        print(rendered.page(), browser, out);
      }
      return result(out.commit(), rendered.files());
    }
  }

  private StoredAnswer answer() throws RunException, StoreException {
    List<Long> found = ids(options.ticket());
    if (found.size() > 1) {
      throw failed("the store holds several with this number; name one with --id: " + found);
    }
    Optional<StoredAnswer> answer = found.isEmpty() ? Optional.empty() : store.answer(found.get(0));
    return answer.orElseThrow(
        () ->
            failed(
                "it is not in the store. Fetch it first: ticketfolio fetch --store "
                    + options.rendering().store()
                    + " "
                    + argument()));
  }

  private List<Long> ids(TicketRef ticket) throws StoreException {
    if (ticket instanceof TicketRef.ById one) {
      return List.of(one.id());
    }
    return store.idsOf(((TicketRef.ByNumber) ticket).number());
  }

  /** The ticket as a command takes it. */
  private String argument() {
    if (options.ticket() instanceof TicketRef.ById one) {
      return "--id " + one.id();
    }
    String number = ((TicketRef.ByNumber) options.ticket()).number();
    return number.matches("[\\w.-]+") ? number : "\"" + number + "\"";
  }

  private TicketRender.Rendered render(StoredAnswer answer) throws RunException, IOException {
    RenderOptions rendering = options.rendering();
    long[] one = {answer.key().ticketId()};
    Redactor redactor = Redacting.redactor(rendering, store, one, Progress.NONE);
    Names names = Redacting.names(Renderer.names(store), redactor);
    Pages pages = Renderer.pages(rendering, Renderer.times(rendering, store), names);
    Links alone = Links.alone(answer.key());
    RenderRun.Making making = new RenderRun.Making(rendering, pages, names, "", redactor);
    TicketRender tickets = making.tickets(store);
    try {
      Medium medium = new Medium(true, options.paper());
      TicketRender.Rendered rendered = make(tickets, answer, alone, medium);
      remarks.addAll(rendered.oddities());
      remarks.addAll(rendered.remarks());
      Optional<String> loss = rendered.loss(answer);
      if (loss.isPresent()) {
        throw failed(loss.get() + " Nothing was written.");
      }
      return rendered;
    } catch (WhmcsException e) {
      throw failed("the stored answer cannot be read: " + e.reason());
    }
  }

  private TicketRender.Rendered make(
      TicketRender tickets, StoredAnswer answer, Links alone, Medium medium)
      throws RunException, IOException, WhmcsException {
    try {
      return tickets.make(tickets.answers(answer), alone, attachments, medium);
    } catch (RunException e) {
      throw e.kind() == RunException.Kind.TICKET ? failed(String.valueOf(e.getMessage())) : e;
    }
  }

  private void write(RenderedPage page, OutputStream out) throws IOException {
    for (PagePart part : page.parts()) {
      out.write(part.html().getBytes(UTF_8));
      if (part.data() != null) {
        out.write(Base64.getEncoder().encode(attachments.bytes(part.data())));
      }
    }
  }

  private void print(RenderedPage page, Browser browser, OutputStream out)
      throws RunException, IOException {
    try (PrivateFolder folder = PrivateFolder.make()) {
      // Ctrl-C ends the program here, where it waits, and no finally is run.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> abandon(browser, folder)));
      Path html = folder.resolve("ticket.html");
      try (WholeFile file = WholeFile.begin(html)) {
        write(page, file);
        file.commit();
      }
      Files.copy(browser.print(html), out);
    }
  }

  /** Does nothing to what has ended and is gone. */
  private static void abandon(Browser browser, PrivateFolder folder) {
    browser.stop();
    try {
      folder.close();
    } catch (ArchiveException e) {
      LOG.debug("left behind", e);
    }
  }

  private Result result(long bytes, List<StoredFile> files) {
    long missing = files.stream().filter(file -> !file.state().isPresent()).count();
    long failed = files.stream().filter(file -> file.state() == AttachmentState.FAILED).count();
    return new Result(bytes, files.size(), missing, failed, remarks);
  }

  private RunException failed(String reason) {
    return new RunException(RunException.Kind.TICKET, options.ticket() + ": " + reason);
  }
}
