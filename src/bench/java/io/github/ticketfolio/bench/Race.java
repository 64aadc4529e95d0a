package io.github.ticketfolio.bench;

import io.github.ticketfolio.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures whole processes over the same tickets, and prints tables: {@code Race BENCH ROUNDS
 * TICKETS…}. In each round every program runs once, so that whatever else the machine does meets
 * all of them.
 */
final class Race {
  private static final List<String> FORMS = List.of("store", "hugo", "mbox", "json");

  private final Path bench;
  private final int rounds;

  private Race(Path bench, int rounds) {
    this.bench = bench;
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException, StoreException, InterruptedException {
    Race race = new Race(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1]));
    System.out.println(Machine.describe(race.bench) + " · median of " + race.rounds + " runs\n");
    for (String tickets : Arrays.asList(args).subList(2, args.length)) {
      race.run(Long.parseLong(tickets));
    }
  }

  private void run(long tickets) throws IOException, StoreException, InterruptedException {
    Path corpus = bench.resolve("corpus-" + tickets);
    Written.remove(corpus);
    System.out.println(Corpus.make(tickets, corpus, FORMS) + "\n");
    List<Trial> trials = Contender.all(bench, corpus).stream().map(Trial::new).toList();
    for (int round = 1; round <= rounds; round++) {
      for (Trial trial : trials) {
        System.err.println(tickets + ", round " + round + ": " + trial.contender().name());
        trial.run(tickets);
      }
    }
    System.out.println(new Table(tickets, trials));
  }
}
