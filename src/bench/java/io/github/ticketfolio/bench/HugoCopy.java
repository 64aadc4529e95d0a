package io.github.ticketfolio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A site for Hugo: a page for each ticket, its messages as sections in Markdown. */
final class HugoCopy implements Copy {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path folder;

  HugoCopy(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("layouts/_default"));
    Files.writeString(folder.resolve("hugo.toml"), Words.file("hugo.toml"));
    Files.writeString(folder.resolve("layouts/_default/single.html"), Words.file("single.html"));
  }

  @Override
  public void add(BenchTicket ticket) throws IOException {
    Path month = folder.resolve("content/" + ticket.opened().toString().substring(0, 7));
    Files.createDirectories(month);
    StringBuilder page = new StringBuilder(MAPPER.writeValueAsString(facts(ticket))).append("\n");
    ticket.replies().forEach(post -> append(page, ticket, post));
    ticket.notes().forEach(post -> append(page, ticket, post));
    Files.writeString(month.resolve(ticket.id() + ".md"), page);
  }

  private static Map<String, Object> facts(BenchTicket ticket) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", ticket.about().subject());
    facts.put("date", ticket.opened() + "Z");
    facts.put("number", ticket.about().number());
    facts.put("client", ticket.about().client().name());
    facts.put("email", ticket.about().client().email());
    facts.put("department", ticket.handling().department().name());
    facts.put("status", ticket.handling().status());
    facts.put("priority", ticket.handling().priority());
    return facts;
  }

  private static void append(StringBuilder page, BenchTicket ticket, Post post) {
    page.append("\n## ").append(ticket.authorOf(post)).append(", ").append(post.date());
    page.append("\n\n").append(post.message().text()).append("\n");
  }

  @Override
  public void close() {}
}
