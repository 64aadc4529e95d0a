package io.github.ticketfolio.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;

/** The Nu HTML checker, in this process. */
public final class NuChecker {
  private static final long STACK = 16L << 20;

  private NuChecker() {}

  static void assertValid(String html) throws Exception {
    assertEquals("", errors(html));
  }

  /** Its errors, one a line. The checker needs more stack than a test thread has. */
  public static String errors(String html) throws Exception {
    Callable<String> check =
        () -> {
          EmbeddedValidator validator = new EmbeddedValidator();
          validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
          return validator.validate(
              new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        };
    FutureTask<String> task = new FutureTask<>(check);
    new Thread(null, task, "nu", STACK).start();
    return task.get()
        .lines()
        .filter(line -> line.contains("error"))
        .collect(Collectors.joining("\n"));
  }
}
