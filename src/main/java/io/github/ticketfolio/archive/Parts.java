package io.github.ticketfolio.archive;

import static java.util.stream.Collectors.toMap;

import io.github.ticketfolio.output.ArchiveException;
import io.github.ticketfolio.output.ArchiveFolder;
import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Shard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The parts of an archive, each made by a run of its own: all of them, and all alike, or none. */
final class Parts {
  /** Under which name a part notes what it was made of. */
  static final String STATE = "state";

  private final List<Path> catalogues;
  private final String state;

  private Parts(List<Path> catalogues, String state) {
    this.catalogues = catalogues;
    this.state = state;
  }

  /**
   * The parts that wait in a folder.
   *
   * @param state what each must have been made of
   * @throws RunException if one is missing
   */
  static Parts of(ArchiveFolder folder, String state) throws RunException, ArchiveException {
    List<Path> found = folder.parts();
    Set<String> counts = new TreeSet<>();
    found.forEach(part -> counts.add(part.getFileName().toString().replaceAll("\\d+-of-", "")));
    if (counts.isEmpty()) {
      throw wrong("it holds no parts; make them with render --shard 0/2, render --shard 1/2");
    }
    if (counts.size() > 1) {
      throw wrong(
          "it holds parts of runs that were split in different ways (into "
              + String.join(" and ", counts)
              + "); delete the folder .staging in it and make all parts again");
    }
    return new Parts(finished(found, Integer.parseInt(counts.iterator().next())), state);
  }

  private static List<Path> finished(List<Path> found, int count) throws RunException {
    Map<String, Path> byName =
        found.stream().collect(toMap(part -> part.getFileName().toString(), part -> part));
    List<Path> catalogues = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path part = byName.get(new Shard(i, count).name());
      if (part != null && Files.isRegularFile(part.resolve(Renderer.CATALOGUE))) {
        catalogues.add(part.resolve(Renderer.CATALOGUE));
      } else {
        missing.add(i + "/" + count);
      }
    }
    if (!missing.isEmpty()) {
      throw wrong(
          "it lacks finished parts; run render again with --shard " + String.join(", ", missing));
    }
    return catalogues;
  }

  private static RunException wrong(String what) {
    return new RunException(
        RunException.Kind.STORAGE, "the archive's folder cannot be merged: " + what);
  }

  /** Takes the tickets of all parts into a catalogue that has the same tickets chosen. */
  void into(Catalogue catalogue) throws RunException, StoreException {
    for (Path part : catalogues) {
      requireSame(part);
      catalogue.takeOver(part);
    }
    if (!catalogue.isComplete()) {
      throw changed();
    }
  }

  private void requireSame(Path part) throws RunException, StoreException {
    try (Catalogue made =
        Catalogue.read(part).orElseThrow(() -> new IllegalStateException("no " + part))) {
      if (!made.note(STATE).equals(state)) {
        throw changed();
      }
    }
  }

  private static RunException changed() {
    return wrong(
        "its parts were made with other options than these, by another program, or before the"
            + " latest fetch; give merge the same options as render, or make all parts again");
  }
}
