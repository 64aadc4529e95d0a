package io.github.ticketfolio.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The results as a table in Markdown. */
final class Table {
  private static final String HEAD =
      " tickets | tickets/s | × Hugo | per CPU-second | × Hugo | peak memory | × Hugo | files"
          + " | MB written |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";

  private final long tickets;
  private final List<Trial> trials;
  private final Optional<Cost> hugo;

  Table(long tickets, List<Trial> trials) {
    this.tickets = tickets;
    this.trials = trials;
    hugo =
        trials.stream()
            .filter(trial -> trial.contender().name().equals(Contender.HUGO))
            .findFirst()
            .flatMap(Trial::cost);
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "| %,d", tickets));
    table.append(HEAD);
    trials.forEach(trial -> table.append(row(trial)).append('\n'));
    return table.toString();
  }

  private String row(Trial trial) {
    String name = trial.contender().name();
    Optional<Cost> cost = trial.cost();
    return cost.isEmpty()
        ? "| " + name + " | failed: " + trial.failure() + " | | | | | | | |"
        : row(name, cost.get(), trial.written());
  }

  private String row(String name, Cost cost, Written written) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %s | %,.0f | %s | %,.0f MB | %s | %,d | %,.0f |",
        name,
        tickets / cost.seconds(),
        hugo.map(other -> ratio(other.seconds() / cost.seconds())).orElse("–"),
        tickets / cost.cpuSeconds(),
        hugo.map(other -> ratio(other.cpuSeconds() / cost.cpuSeconds())).orElse("–"),
        cost.peakMegabytes(),
        hugo.map(other -> ratio(cost.peakMegabytes() / other.peakMegabytes())).orElse("–"),
        written.files(),
        written.bytes() / 1e6);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
