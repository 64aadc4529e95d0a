package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.page.BrokenThemeException;
import io.github.ticketfolio.page.Edition;
import io.github.ticketfolio.page.Leaks;
import io.github.ticketfolio.page.Names;
import io.github.ticketfolio.page.PageOptions;
import io.github.ticketfolio.page.Pages;
import io.github.ticketfolio.page.Theme;
import io.github.ticketfolio.page.TicketSummary;
import io.github.ticketfolio.page.TimeRule;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.Store.NameKind;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.store.TicketKey;
import io.github.ticketfolio.ticket.Audience;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes an archive from the store. The same store and options always give the same bytes. The
 * archive holds exactly the chosen tickets; an earlier one in the same folder is replaced as a
 * whole or, when anything goes wrong, not at all.
 */
public final class Renderer {
  private static final TimeRule ASSUMED = new TimeRule(ZoneId.of("UTC"), TimeRule.Origin.ASSUMED);
  private static final String VANISHED =
      "WHMCS no longer has this ticket; its page shows the last answer.";

  private final Store store;
  private final Pages pages;
  private final Names names;
  private final Choice choice;
  private final ReportBuilder report;
  private final @Nullable Leaks leaks;

  private Renderer(RenderOptions options, Store store, Choice choice, ReportBuilder report)
      throws StoreException {
    this.store = store;
    this.choice = choice;
    this.report = report;
    names = names(store);
    pages = pages(options, times(options, store), names);
    leaks = leaks(options, pages, store);
  }

  static Pages pages(RenderOptions options, TimeRule times, Names names) {
    return new Pages(
        new PageOptions(
            options.order(), options.format(), times, ProgramVersion.text(), edition(options)),
        names);
  }

  /** What searches the pages of a copy for a customer; null for any other copy. */
  static @Nullable Leaks leaks(RenderOptions options, Pages pages, Store store)
      throws StoreException {
    return options.copy().audience() == Audience.CUSTOMER ? pages.leaks(host(store)) : null;
  }

  static Names names(Store store) throws StoreException {
    return new Names(
        byId(store.names(NameKind.DEPARTMENT)),
        store.names(NameKind.STATUS_COLOUR),
        byId(store.names(NameKind.STAFF)));
  }

  private static Map<Long, String> byId(Map<String, String> names) {
    return names.entrySet().stream()
        .collect(Collectors.toMap(e -> Long.valueOf(e.getKey()), Map.Entry::getValue));
  }

  private static Edition edition(RenderOptions options) {
    RenderOptions.Copy copy = options.copy();
    Path own = copy.theme();
    return new Edition(
        copy.audience(), copy.language(), own == null ? Theme.builtIn() : Theme.in(own));
  }

  static TimeRule times(RenderOptions options, Store store) throws StoreException {
    ZoneId zone = options.zone();
    if (zone != null) {
      return new TimeRule(zone, TimeRule.Origin.GIVEN);
    }
    String observed = store.names(NameKind.CLOCK).getOrDefault(Store.OFFSET, "");
    return ServerOffset.parse(observed)
        .map(offset -> new TimeRule(offset, TimeRule.Origin.OBSERVED))
        .orElse(ASSUMED);
  }

  /**
   * Fails where the archive could not be written or the theme not be used, so that nobody learns it
   * after hours of fetching.
   */
  public static void check(RenderOptions options) throws RunException {
    try {
      pages(options, ASSUMED, Names.NONE);
      ArchiveFolder.open(options.output()).close();
    } catch (ArchiveException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (BrokenThemeException e) {
      throw new RunException(RunException.Kind.CONFIGURATION, e);
    }
  }

  /**
   * Makes the archive of the selected tickets that the store holds; where it holds none, nothing is
   * written.
   *
   * @return what the archive holds and what is missing
   */
  public static RunReport run(RenderOptions options, Selection selection, Progress progress)
      throws RunException {
    try (Store store = Store.read(options.store())) {
      Choice choice = Choice.of(store, selection);
      ReportBuilder report = new ReportBuilder(choice, selection, options.copy().audience());
      if (choice.ids().isEmpty()) {
        return report.build();
      }
      Renderer renderer = new Renderer(options, store, choice, report);
      try (ArchiveFolder folder = ArchiveFolder.open(options.output())) {
        return renderer.render(folder, progress);
      }
    } catch (StoreException | ArchiveException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (BrokenThemeException e) {
      throw new RunException(RunException.Kind.CONFIGURATION, e);
    }
  }

  private RunReport render(ArchiveFolder folder, Progress progress)
      throws StoreException, ArchiveException, RunException {
    List<TicketKey> keys =
        store.keys().stream().filter(key -> choice.ids().contains(key.ticketId())).toList();
    TicketRender tickets = new TicketRender(store, pages, names, new Links(keys), leaks);
    keys.stream()
        .filter(key -> choice.vanished().contains(key.ticketId()))
        .forEach(key -> report.remark(Links.link(key), List.of(VANISHED)));
    List<TicketSummary> summaries = new ArrayList<>();
    progress.begin("Rendering", keys.size());
    try (SearchData search = new SearchData(folder)) {
      // The search numbers tickets from the oldest on, so that a new one changes little.
      for (TicketKey key : oldestFirst(keys)) {
        tickets.render(key, folder, search, report).ifPresent(summaries::add);
        progress.step(1);
      }
      search.finish();
    } finally {
      progress.end();
    }
    report.pages(summaries.size());
    new IndexFiles(pages, folder, host(store), leaks).write(summaries, names, report);
    if (leaks != null) {
      summaries.forEach(leaks::know);
      for (TicketKey key : keys) {
        tickets.searchLists(key);
      }
    }
    report.removed(folder.staleFiles());
    folder.commit();
    return report.build();
  }

  private static List<TicketKey> oldestFirst(List<TicketKey> keys) {
    List<TicketKey> oldest = new ArrayList<>(keys);
    Collections.reverse(oldest);
    return oldest;
  }

  static String host(Store store) throws StoreException {
    String host = URI.create(store.source()).getHost();
    return host == null ? store.source() : host;
  }
}
