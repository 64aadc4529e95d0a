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
import io.github.ticketfolio.page.TimeRule;
import io.github.ticketfolio.redaction.Redactor;
import io.github.ticketfolio.store.ArchivedTicket;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.Choices.Chosen;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.Store.NameKind;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.Shard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an archive from the store. The same store and options always give the same bytes. The
 * archive holds exactly the chosen tickets; an earlier one in the same folder is replaced as a
 * whole or, when anything goes wrong, not at all.
 */
public final class Renderer {
  private static final TimeRule ASSUMED = new TimeRule(ZoneId.of("UTC"), TimeRule.Origin.ASSUMED);
  private static final Logger LOG = LoggerFactory.getLogger(Renderer.class);
  static final String CATALOGUE = "catalogue";
  private static final int CHUNK = 500;

  private final RenderOptions options;
  private final Store store;
  private final Choice choice;
  private final Selection selection;
  private final ReportBuilder report;
  private final Progress progress;
  private final Names names;
  private final Pages pages;

  /** Another build of the program may make other pages, though its version is the same. */
  private final String fingerprint;

  private final Redactor redactor;

  private Renderer(RenderOptions options, Store store, Selection selection, Progress progress)
      throws RunException, StoreException {
    this.options = options;
    this.store = store;
    this.selection = selection;
    this.progress = progress;
    choice = Choice.of(store, selection);
    redactor = Redacting.redactor(options, store, choice.ids().sorted(), progress);
    report = new ReportBuilder(choice, selection, options.copy().audience(), redactor);
    names = Redacting.names(names(store), redactor);
    pages = pages(options, times(options, store), names);
    fingerprint = pages.fingerprint() + " " + ProgramVersion.build();
  }

  static Pages pages(RenderOptions options, TimeRule times, Names names) throws RunException {
    return new Pages(
        new PageOptions(
            options.order(), options.format(), times, ProgramVersion.text(), edition(options)),
        names);
  }

  /** What searches the pages of a copy for a customer; null for any other copy. */
  static @Nullable Leaks leaks(RenderOptions options, Pages pages, Store store, Redactor redactor)
      throws StoreException {
    return options.copy().audience() == Audience.CUSTOMER
        ? pages.leaks(redactor.text(host(store)))
        : null;
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

  private static Edition edition(RenderOptions options) throws RunException {
    RenderOptions.Copy copy = options.copy();
    Path own = copy.theme();
    return new Edition(
        copy.audience(),
        copy.language(),
        own == null ? Theme.builtIn() : Theme.in(own),
        Redacting.rules(options).names());
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
   * Fails where the archive could not be written, or theme or rules not be used, so that nobody
   * learns it after hours of fetching.
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
   * written. Pages of an earlier run that would come out the same are left alone.
   *
   * @return what the archive holds and what is missing
   */
  public static RunReport run(RenderOptions options, Selection selection, Progress progress)
      throws RunException {
    return withStore(options, selection, progress, Renderer::renderAll);
  }

  /**
   * Makes the pages of one part of the selected tickets; {@link #merge} puts the parts together.
   *
   * @return what this part holds and what is missing from it
   */
  public static RunReport part(
      RenderOptions options, Selection selection, Shard shard, Progress progress)
      throws RunException {
    return withStore(options, selection, progress, renderer -> renderer.renderPart(shard));
  }

  /**
   * Puts the parts of an archive together that runs with the same options have made.
   *
   * @return what the archive holds and what is missing
   */
  public static RunReport merge(RenderOptions options, Selection selection, Progress progress)
      throws RunException {
    return withStore(options, selection, progress, Renderer::mergeParts);
  }

  /** Work with an open store. */
  private interface Work {
    RunReport on(Renderer renderer) throws RunException, StoreException, ArchiveException;
  }

  private static RunReport withStore(
      RenderOptions options, Selection selection, Progress progress, Work work)
      throws RunException {
    try (Store store = Store.read(options.store())) {
      Renderer renderer = new Renderer(options, store, selection, progress);
      return renderer.choice.ids().isEmpty() ? renderer.report.build() : work.on(renderer);
    } catch (StoreException | ArchiveException e) {
      throw new RunException(RunException.Kind.STORAGE, e);
    } catch (UncheckedIOException e) {
      throw new RunException(RunException.Kind.STORAGE, Objects.requireNonNull(e.getCause()));
    } catch (BrokenThemeException e) {
      throw new RunException(RunException.Kind.CONFIGURATION, e);
    }
  }

  private RunReport renderAll() throws RunException, StoreException, ArchiveException {
    try (ArchiveFolder folder = ArchiveFolder.open(options.output())) {
      Path file = folder.scratch().resolve(CATALOGUE);
      try (Catalogue catalogue = chosen(file);
          Earlier earlier = Earlier.in(folder, catalogue.choices())) {
        render(Shard.WHOLE, new RenderRun.Target(folder, catalogue, earlier, progress));
        finish(folder, catalogue, earlier);
      }
      keep(file, folder);
      return report.build();
    }
  }

  private RunReport renderPart(Shard shard) throws RunException, StoreException, ArchiveException {
    try (ArchiveFolder folder = ArchiveFolder.openPart(options.output(), shard.name())) {
      Path file = folder.scratch().resolve(CATALOGUE + ".part");
      try (Catalogue catalogue = chosen(file);
          Earlier earlier = Earlier.in(folder, catalogue.choices())) {
        render(shard, new RenderRun.Target(folder, catalogue, earlier, progress));
        catalogue.note(Parts.STATE, state());
        report.takePart(catalogue);
        catalogue.finish();
      }
      folder.rename(file, CATALOGUE);
      return report.build();
    }
  }

  private Catalogue chosen(Path file) throws StoreException {
    Catalogue catalogue = Catalogue.create(file);
    try {
      catalogue.choices().take(store, choice.ids()::contains, key -> Redacting.key(key, redactor));
      return catalogue;
    } catch (StoreException e) {
      catalogue.close();
      throw e;
    }
  }

  private void render(Shard shard, RenderRun.Target target)
      throws RunException, StoreException, ArchiveException {
    new RenderRun(making(), shard, target).run();
  }

  private RenderRun.Making making() {
    return new RenderRun.Making(options, pages, names, fingerprint, redactor);
  }

  private RunReport mergeParts() throws RunException, StoreException, ArchiveException {
    try (ArchiveFolder folder = ArchiveFolder.openParts(options.output())) {
      Path file = folder.scratch().resolve(CATALOGUE);
      try (Catalogue catalogue = chosen(file);
          Earlier earlier = Earlier.in(folder, catalogue.choices())) {
        new Parts(options.output(), folder.parts(), state()).into(catalogue);
        finish(folder, catalogue, earlier);
      }
      keep(file, folder);
      return report.build();
    }
  }

  /** What all parts of an archive must have been made of. */
  private String state() throws StoreException {
    String all = making().fingerprint(Long.MAX_VALUE);
    return all + " " + selection.name() + " " + store.runs().last();
  }

  private void finish(ArchiveFolder folder, Catalogue catalogue, Earlier earlier)
      throws RunException, StoreException, ArchiveException {
    for (Chosen ticket : catalogue.choices().among(choice.vanished())) {
      report.vanished(ticket.key());
    }
    report.take(catalogue);
    String input =
        report.input(catalogue, fingerprint + " " + selection.words() + " " + host(store));
    Optional<List<ArchivedTicket.File>> there = earlier.files(input);
    if (there.isPresent()) {
      for (ArchivedTicket.File file : there.get()) {
        catalogue.save(file);
      }
    } else {
      writeIndex(folder, catalogue);
    }
    catalogue.note(IndexFiles.INPUT, input);
    report.removed(folder.commit(new CatalogueFiles(catalogue)));
    catalogue.finish();
  }

  private void writeIndex(ArchiveFolder folder, Catalogue catalogue)
      throws RunException, StoreException, ArchiveException {
    Leaks leaks = leaks(options, pages, store, redactor);
    String host = redactor.text(host(store));
    IndexFiles files =
        new IndexFiles(pages, folder, catalogue, host, new Finished(leaks, redactor));
    files.write(names, report, new SearchData(making(), folder, catalogue), progress);
    files.write(ArchiveFacts.NAME, facts(catalogue).toJson());
    if (leaks != null) {
      TicketRender tickets = new TicketRender(store, pages, names, leaks, redactor);
      new TicketLines(tickets, leaks, folder, catalogue).write();
      for (List<Chosen> some = catalogue.choices().behind(0, CHUNK); !some.isEmpty(); ) {
        for (Chosen ticket : some) {
          tickets.searchLists(ticket.key());
        }
        some = catalogue.choices().behind(some.get(some.size() - 1).position(), CHUNK);
      }
    }
  }

  private ArchiveFacts facts(Catalogue catalogue) throws StoreException {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("program", "Ticketfolio " + ProgramVersion.text());
    facts.put("source", redactor.text(host(store)));
    facts.put("audience", ArchiveFacts.word(options.copy().audience()));
    facts.put("selection", redactor.text(selection.words()));
    facts.put("replyOrder", ArchiveFacts.word(options.order()));
    facts.put("language", options.copy().language());
    facts.put("times", pages.timeRule());
    facts.put("opened", ArchiveFacts.period(catalogue.opened()));
    facts.put("counts", report.counts());
    facts.put("redaction", redactor.isNone() ? null : List.copyOf(redactor.counts().keySet()));
    return new ArchiveFacts(facts);
  }

  /** Where the catalogue of an archive lies: beside it, as it is no part of it. */
  static Path catalogue(ArchiveFolder folder) {
    return folder.beside("." + CATALOGUE);
  }

  /** Without one the next run makes all pages again, so it is no reason to fail. */
  private static void keep(Path file, ArchiveFolder folder) {
    try {
      Files.move(file, catalogue(folder), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.debug("the catalogue is not kept", e);
    }
  }

  static String host(Store store) throws StoreException {
    String host = URI.create(store.source()).getHost();
    return host == null ? store.source() : host;
  }
}
