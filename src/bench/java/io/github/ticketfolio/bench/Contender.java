package io.github.ticketfolio.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A program that makes pages of the corpus.
 *
 * @param name as the table calls it
 * @param output the folder it writes into
 * @param start what it finds there
 * @param command the process
 */
record Contender(String name, Path output, Start start, List<String> command) {
  /** The one that the others are compared with. */
  static final String HUGO = "Hugo";

  /** What a program finds in its folder. */
  enum Start {
    EMPTY,
    ITS_OWN_ARCHIVE
  }

  private static final String RENDER =
      " -jar {bench}/build/ticketfolio.jar render --all --store {corpus}/tickets.db --output {output}";
  private static final String PLAIN =
      "java -cp {bench}/build/test-classes io.github.ticketfolio.bench.PlainWrite"
          + " {corpus}/ticketfolio.list {output}";

  /**
   * All of them, in the order of a round.
   *
   * @param bench where the programs are
   * @param corpus what they read, and where they write
   */
  static List<Contender> all(Path bench, Path corpus) {
    Place place = new Place(bench, corpus);
    return List.of(
        place.fresh("Ticketfolio", "ticketfolio", "java" + RENDER),
        new Contender(
            "Ticketfolio, nothing changed",
            corpus.resolve("ticketfolio"),
            Start.ITS_OWN_ARCHIVE,
            place.command("ticketfolio", "java" + RENDER)),
        place.fresh("Ticketfolio, `-Xmx256m`", "small", "java -Xmx256m" + RENDER),
        place.fresh(HUGO, "site", "hugo --quiet --source {corpus}/hugo --destination {output}"),
        place.fresh(
            "Node script",
            "script",
            "node {bench}/node/render.mjs {corpus}/tickets.jsonl {output}"),
        place.fresh("MHonArc", "mhonarc", "mhonarc -quiet -outdir {output} {corpus}/tickets.mbox"),
        place.fresh("plain write of the same bytes", "plain", PLAIN));
  }

  private record Place(Path bench, Path corpus) {
    Contender fresh(String name, String output, String command) {
      return new Contender(name, corpus.resolve(output), Start.EMPTY, command(output, command));
    }

    List<String> command(String output, String command) {
      return Arrays.stream(command.split(" ", -1))
          .map(
              word ->
                  word.replace("{bench}", bench.toString())
                      .replace("{output}", "{corpus}/" + output)
                      .replace("{corpus}", corpus.toString()))
          .toList();
    }
  }
}
