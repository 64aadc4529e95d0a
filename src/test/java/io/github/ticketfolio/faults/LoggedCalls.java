package io.github.ticketfolio.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.CallLogCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The collection log of a store.
 *
 * @param lines its lines as they leave the store
 */
record LoggedCalls(List<String> lines) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads it, and makes sure that it is one unbroken chain. */
  static LoggedCalls of(Path file) throws StoreException {
    List<String> lines = new ArrayList<>();
    try (Store store = Store.read(file)) {
      store.calls().each(lines::add);
      CallLogCheck check = new CallLogCheck(store.source());
      lines.forEach(check::take);
      assertEquals(List.of(), check.end(null).findings());
    }
    return new LoggedCalls(lines);
  }

  List<JsonNode> calls() {
    return lines.stream().map(JSON::readTree).toList();
  }

  /** The SHA-256 of every answer that came. */
  Set<String> sums() {
    return calls().stream().map(call -> text(call, "sha256")).collect(Collectors.toSet());
  }

  /** What was asked for and which try it was, in an order that depends on nothing else. */
  List<String> asked() {
    return calls().stream().map(LoggedCalls::asked).sorted().toList();
  }

  private static String asked(JsonNode call) {
    return String.join(
        " ",
        text(call, "action"),
        text(call, "ticket"),
        text(call, "type"),
        text(call, "relatedid"),
        text(call, "index"),
        text(call, "start"),
        text(call, "count"),
        text(call, "format"));
  }

  /** The same of what a server was asked. */
  static List<String> asked(Calls server) {
    return server.all().stream().map(LoggedCalls::asked).sorted().toList();
  }

  private static String asked(Call call) {
    TreeMap<String, String> form = new TreeMap<>(call.form());
    return String.join(
        " ",
        form.getOrDefault("action", ""),
        form.getOrDefault("ticketid", ""),
        form.getOrDefault("type", ""),
        form.getOrDefault("relatedid", ""),
        form.getOrDefault("index", ""),
        form.getOrDefault("limitstart", ""),
        form.getOrDefault("limitnum", ""),
        form.getOrDefault("responsetype", "").equals("xml") ? "xml" : "");
  }

  static String text(JsonNode call, String member) {
    return call.path(member).asString("");
  }
}
