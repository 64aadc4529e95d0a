package io.github.ticketfolio.message;

import io.github.ticketfolio.bench.Sample;
import io.github.ticketfolio.ticket.TextFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What becomes of one message. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Sample.MESSAGES)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class MessageStages {
  private final MessageRenderer renderer =
      new MessageRenderer(
          TextFormat.AUTO,
          new MessageWords(n -> "Quoted text", "Hidden:", n -> "styles", n -> "comments", "image"));
  private final List<String> plain = Sample.plain();
  private final List<String> markdown = Sample.markdown();
  private final List<String> blocks = Sample.blocks();
  private final List<String> markup =
      markdown.stream().map(text -> renderer.render(text).html().toString()).toList();

  @Benchmark
  public void renderPlainText(Blackhole hole) {
    plain.forEach(text -> hole.consume(renderer.render(text)));
  }

  @Benchmark
  public void renderMarkdown(Blackhole hole) {
    markdown.forEach(text -> hole.consume(renderer.render(text)));
  }

  @Benchmark
  public void renderCodeOrTable(Blackhole hole) {
    blocks.forEach(text -> hole.consume(renderer.render(text)));
  }

  @Benchmark
  public void sanitiseMarkdown(Blackhole hole) {
    markup.forEach(html -> hole.consume(Sanitiser.sanitise(html)));
  }
}
