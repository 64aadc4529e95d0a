package io.github.ticketfolio.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** A line of JSON for each ticket, all text as typed: what a script would be fed with. */
final class LineCopy implements Copy {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Writer out;

  LineCopy(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  @Override
  public void add(BenchTicket ticket) throws IOException {
    out.write(MAPPER.writeValueAsString(ticket));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
