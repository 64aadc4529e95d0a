package io.github.ticketfolio.archive;

import static java.util.stream.Collectors.toMap;

import io.github.ticketfolio.store.Catalogue;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.Shard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The parts of an archive, each made by a run of its own: all of them, and all alike, or none. */
final class Parts {
  /** Under which name a part notes what it was made of. */
  static final String STATE = "state";

  private final Path archive;
  private final Map<String, Path> parts;
  private final String state;

  /**
   * The parts that wait in an archive's folder.
   *
   * @param parts their folders
   * @param state what each must have been made of
   */
  Parts(Path archive, List<Path> parts, String state) {
    this.archive = archive;
    this.parts = parts.stream().collect(toMap(part -> part.getFileName().toString(), part -> part));
    this.state = state;
  }

  /** Takes the tickets of all parts into a catalogue that has the same tickets chosen. */
  void into(Catalogue catalogue) throws RunException, StoreException {
    for (Path part : finished(count())) {
      requireSame(part);
      catalogue.takeOver(part);
    }
    if (!catalogue.isComplete()) {
      throw changed();
    }
  }

  private int count() throws RunException {
    TreeSet<Integer> counts = new TreeSet<>();
    for (String name : parts.keySet()) {
      counts.add(Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)));
    }
    if (counts.isEmpty()) {
      throw wrong("no parts of an archive are here; make them with render --shard 0/2 and 1/2");
    }
    if (counts.size() > 1) {
      throw wrong(
          "parts of runs that were split in different ways are here, into "
              + counts.first()
              + " and into "
              + counts.last()
              + "; delete the folder .staging and make all parts again");
    }
    return counts.first();
  }

  private List<Path> finished(int count) throws RunException {
    List<Path> catalogues = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path part = parts.get(new Shard(i, count).name());
      if (part != null && Files.isRegularFile(part.resolve(Renderer.CATALOGUE))) {
        catalogues.add(part.resolve(Renderer.CATALOGUE));
      } else {
        missing.add(i + "/" + count);
      }
    }
    if (!missing.isEmpty()) {
      throw wrong(
          "not all parts are finished; run render again with --shard "
              + String.join(", ", missing));
    }
    return catalogues;
  }

  private void requireSame(Path part) throws RunException, StoreException {
    try (Catalogue made =
        Catalogue.read(part).orElseThrow(() -> new IllegalStateException("no " + part))) {
      if (!made.note(STATE).equals(state)) {
        throw changed();
      }
    }
  }

  private RunException changed() {
    return wrong(
        "the parts were made with other options than merge was given, by another program, or before"
            + " the latest fetch; give merge the options of render, or make all parts again");
  }

  private RunException wrong(String what) {
    return new RunException(RunException.Kind.STORAGE, archive + ": " + what);
  }
}
