package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.page.BrokenThemeException;
import io.github.ticketfolio.page.IndexInput;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.PageOptions;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.ReportInput;
import io.github.ticketfolio.page.Theme;
import io.github.ticketfolio.page.TicketSummary;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.TicketRef;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes an archive from the store. The same store and options always give the same bytes. The
 * archive holds exactly the chosen tickets; an earlier one in the same folder is replaced as a
 * whole or, when anything goes wrong, not at all.
 */
public final class Renderer {
  private static final String TITLE = "Support tickets";
  private static final String UNLISTED =
      "WHMCS no longer lists this ticket; its page shows the last answer.";

  private final Store store;
  private final ArchiveFolder folder;
  private final Pages pages;
  private final ReportBuilder report;
  private final Set<Long> unlisted;

  private Renderer(RenderOptions options, Store store, ArchiveFolder folder, Chosen chosen) {
    this.store = store;
    this.folder = folder;
    pages =
        new Pages(
            new PageOptions(
                options.order(),
                options.format(),
                options.zone(),
                ProgramVersion.text(),
                theme(options)),
            Names.NONE);
    report = new ReportBuilder(chosen);
    unlisted = Set.copyOf(chosen.unlisted());
  }

  private static Theme theme(RenderOptions options) {
    Path own = options.theme();
    return own == null ? Theme.builtIn() : Theme.in(own);
  }

  /**
   * Fails where the archive could not be written or the theme not be used, so that nobody learns it
   * after hours of fetching.
   */
  public static void check(RenderOptions options) throws RunException {
    try {
      theme(options);
      ArchiveFolder.open(options.output()).close();
    } catch (ArchiveException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (BrokenThemeException e) {
      throw new RunException(RunException.Kind.CONFIGURATION, e);
    }
  }

  /** Finds the selected tickets in the store. */
  public static Chosen choose(RenderOptions options, Selection selection) throws RunException {
    try (Store store = Store.read(options.store())) {
      if (selection.all()) {
        List<Long> ids = store.keys().stream().map(TicketKey::ticketId).toList();
        return new Chosen(ids.size(), ids, List.of(), List.of());
      }
      return choose(store, selection);
    } catch (StoreException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    }
  }

  private static Chosen choose(Store store, Selection selection) throws StoreException {
    Set<Long> ids = new LinkedHashSet<>();
    List<Failure> failures = new ArrayList<>();
    for (TicketRef ticket : selection.tickets()) {
      List<Long> found = Holdings.find(store, ticket);
      if (found.isEmpty()) {
        failures.add(new Failure(ticket.toString(), "it is not in the store. Fetch it first."));
      }
      ids.addAll(found);
    }
    return new Chosen(selection.tickets().size(), List.copyOf(ids), failures, List.of());
  }

  /**
   * Makes the archive of the chosen tickets; where there is none to show, nothing is written.
   *
   * @return what the archive holds and what is missing
   */
  public static RunReport run(RenderOptions options, Chosen chosen, Progress progress)
      throws RunException {
    if (chosen.ids().isEmpty()) {
      return new ReportBuilder(chosen).build();
    }
    try (Store store = Store.read(options.store());
        ArchiveFolder folder = ArchiveFolder.open(options.output())) {
      return new Renderer(options, store, folder, chosen).render(chosen.ids(), progress);
    } catch (StoreException | ArchiveException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (BrokenThemeException e) {
      throw new RunException(RunException.Kind.CONFIGURATION, e);
    }
  }

  private RunReport render(List<Long> ids, Progress progress)
      throws StoreException, ArchiveException {
    Set<Long> chosen = new HashSet<>(ids);
    List<TicketKey> keys =
        store.keys().stream().filter(key -> chosen.contains(key.ticketId())).toList();
    TicketRender tickets = new TicketRender(store, pages, new Links(keys), host());
    keys.stream()
        .filter(key -> unlisted.contains(key.ticketId()))
        .forEach(key -> report.remark(Links.link(key), List.of(UNLISTED)));
    List<TicketSummary> summaries = new ArrayList<>();
    progress.begin("Rendering", keys.size());
    try {
      for (TicketKey key : keys) {
        tickets.render(key, folder, report).ifPresent(summaries::add);
        progress.step();
      }
    } finally {
      progress.end();
    }
    return finish(summaries);
  }

  private RunReport finish(List<TicketSummary> summaries) throws StoreException, ArchiveException {
    report.pages(summaries.size());
    IndexInput index = new IndexInput(TITLE, host(), report.coverage(), summaries);
    ReportInput run =
        new ReportInput(
            host(), report.coverage(), List.of(), report.failedTickets(), report.remarks());
    folder.write("index.html", pages.indexPage(index).getBytes(UTF_8));
    folder.write("report.html", pages.reportPage(run).getBytes(UTF_8));
    folder.write("report.json", report.build().toJson().getBytes(UTF_8));
    report.removed(folder.staleFiles());
    folder.commit();
    return report.build();
  }

  private String host() throws StoreException {
    String host = URI.create(store.source()).getHost();
    return host == null ? store.source() : host;
  }
}
