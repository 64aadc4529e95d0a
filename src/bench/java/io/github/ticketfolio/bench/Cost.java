package io.github.ticketfolio.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process has cost.
 *
 * @param seconds from start to end
 * @param cpuSeconds of user and system, all threads and child processes
 * @param peakMegabytes the most memory it had resident
 */
record Cost(double seconds, double cpuSeconds, double peakMegabytes) {

  /** What GNU time prints by {@code %e %U %S %M}. */
  static Cost parse(String line) {
    String[] numbers = line.split(" ", -1);
    return new Cost(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]) + Double.parseDouble(numbers[2]),
        Double.parseDouble(numbers[3]) / 1024);
  }

  /** The median of each of the three. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs, Cost::seconds),
        median(costs, Cost::cpuSeconds),
        median(costs, Cost::peakMegabytes));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
    double[] sorted =
        costs.stream().sorted(Comparator.comparingDouble(of)).mapToDouble(of).toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
