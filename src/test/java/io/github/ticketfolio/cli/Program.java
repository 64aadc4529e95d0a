package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** The whole program with streams and an environment of its own. */
public final class Program {
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";

  /**
   * What a run left.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  public record Result(int code, String out, String err) {}

  public Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public Program reading(String text) {
    input = text;
    return this;
  }

  public Result run(Object... arguments) {
    String[] args = new String[arguments.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = arguments[i].toString();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            environment,
            false,
            null);
    int code = Ticketfolio.run(streams, args);
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
