package io.github.ticketfolio.bench;

import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures the stages of rendering one by one, warm and on one thread, and prints a table. */
final class Stages {
  private Stages() {}

  public static void main(String[] args) throws RunnerException {
    Runner runner = new Runner(new OptionsBuilder().verbosity(VerboseMode.SILENT).build());
    System.out.println("| stage | µs | ± |\n| --- | ---: | ---: |");
    for (RunResult result : runner.run()) {
      System.out.println(row(result));
    }
  }

  private static String row(RunResult result) {
    Result<?> time = result.getPrimaryResult();
    String name = result.getParams().getBenchmark().replaceFirst(".*\\.(?=\\w+\\.\\w+$)", "");
    return String.format(
        Locale.ROOT, "| %s | %.1f | %.1f |", name, time.getScore(), time.getScoreError());
  }
}
