package io.github.ticketfolio.page;

import io.github.ticketfolio.message.MessageRenderer;
import io.github.ticketfolio.search.SearchDocument;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketSummary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pages of an archive: standalone HTML that asks nothing of a network. The same options
 * and input give the same text, whatever the time, the machine's locale or its time zone. Build it
 * once; it may be used by many threads.
 */
public final class Pages {
  private static final String TICKET = "ticket.html";
  private static final String INDEX = "index.html";
  private static final String LIST = "list.html";
  private static final String CLIENTS = "clients.html";
  private static final String REPORT = "report.html";

  private final Setting setting;
  private final Templates templates;
  private final MessageRenderer renderer;
  private final Shell ticketShell;
  private final Shell changedShell;
  private final Shell indexShell;
  private final Shell listShell;
  private final Shell reportShell;

  /**
   * Reads the theme, and tries a theme that is not the built-in one.
   *
   * @param options how the pages look
   * @param names what stands for ids
   * @throws BrokenThemeException if one of its files cannot be used
   */
  public Pages(PageOptions options, Names names) {
    this.setting = Setting.of(options, names);
    this.templates = new Templates(options.edition().theme(), setting.wording());
    this.renderer = new MessageRenderer(options.format(), setting.wording().ofMessages());
    this.ticketShell = new Shell(setting, "ticket");
    this.changedShell = new Shell(setting, "ticket", "earlier");
    this.indexShell = new Shell(setting, "list", "index");
    this.listShell = new Shell(setting, "list");
    this.reportShell = new Shell(setting, "report");
    if (options.edition().theme().folder() != null) {
      check();
    }
  }

  private void check() {
    setting.wording().check();
    templates.check(TICKET, TicketView.class);
    templates.check(INDEX, IndexView.class);
    templates.check(LIST, ListView.class);
    templates.check(CLIENTS, ClientsView.class);
    templates.check(REPORT, ReportView.class);
  }

  /**
   * The page of one ticket, for a file two folders deep in the archive.
   *
   * @throws BrokenThemeException if the template cannot be used
   */
  public RenderedPage ticketPage(TicketInput input) {
    return ticketPage(input, Medium.ARCHIVE);
  }

  /**
   * The page of one ticket, for an archive or for itself.
   *
   * @throws BrokenThemeException if the template cannot be used
   */
  public RenderedPage ticketPage(TicketInput input, Medium medium) {
    TicketPage page = new TicketPage(input, medium, setting);
    boolean changed = !input.provenance().history().isEmpty();
    TicketView view = page.view(changed ? changedShell : ticketShell, renderer);
    List<AccessKey> keys = input.keys();
    String filled = templates.fill(TICKET, view);
    String html = Withheld.in(filled, keys);
    boolean whole = html.equals(filled);
    return new RenderedPage(
        html,
        page.remarks(),
        Shown.in(html),
        LostText.in(
            html,
            page.messages(),
            view.foot().files(),
            part -> whole ? part : Withheld.in(part, keys)));
  }

  /**
   * What the archive can be searched for of a ticket: nothing that its page does not show.
   *
   * @param ticket what its page is made of
   * @param summary its row
   */
  public SearchDocument searchDocument(Ticket ticket, TicketSummary summary) {
    return new FoundTicket(setting, ticket).document(summary);
  }

  /**
   * A ticket for programs, as JSON knows values: nothing that its page does not show.
   *
   * @param ticket what its page is made of
   * @param files what became of its attachments
   * @param page where its page is inside the archive
   */
  public Map<String, @Nullable Object> ticketData(
      Ticket ticket, List<StoredFile> files, String page) {
    return new TicketData(setting, ticket, files, page).all();
  }

  /**
   * What looks for texts that a copy for a customer must not hold.
   *
   * @param host where the tickets are from
   */
  public Leaks leaks(String host) {
    return new Leaks(setting, renderer, host);
  }

  /**
   * {@code index.html}: all tickets, newest first.
   *
   * @throws BrokenThemeException if the template cannot be used
   */
  public String indexPage(IndexInput input) {
    return Withheld.inLinks(templates.fill(INDEX, new IndexPage(setting).view(input, indexShell)));
  }

  /**
   * A page of a list of tickets, for a file two folders deep in the archive.
   *
   * @throws BrokenThemeException if the template cannot be used
   */
  public String listPage(ListInput input) {
    return Withheld.inLinks(templates.fill(LIST, new ListPage(setting).view(input, listShell)));
  }

  /**
   * A page of the list of clients, for a file one folder deep in the archive.
   *
   * @throws BrokenThemeException if the template cannot be used
   */
  public String clientsPage(ClientsInput input) {
    return Withheld.inLinks(
        templates.fill(CLIENTS, new ClientsPage(setting).view(input, listShell)));
  }

  /**
   * What tells these pages from others of the same tickets: a SHA-256 of the options, the names and
   * each file of the theme. What is built into the program is not part of it.
   */
  public String fingerprint() {
    return setting.fingerprint();
  }

  /** Tells which answer a ticket's page was made of. */
  public interface Answers {
    /** The SHA-256 of the answer, by the ticket's id. */
    String sha256(long id) throws IOException;
  }

  /** Writes {@code tickets.csv}: the tickets in the order given. */
  public void table(Iterable<TicketSummary> tickets, Answers answers, Appendable out)
      throws IOException {
    new TicketCsv(setting).write(tickets, answers, out);
  }

  /** How local times were read, in the words of the pages. */
  public String timeRule() {
    return setting.moments().rule();
  }

  /**
   * {@code report.html}: what was asked for, archived and not.
   *
   * @throws BrokenThemeException if the template cannot be used
   */
  public String reportPage(ReportInput input) {
    return Withheld.inLinks(
        templates.fill(REPORT, new ReportPage(setting).view(input, reportShell)));
  }
}
