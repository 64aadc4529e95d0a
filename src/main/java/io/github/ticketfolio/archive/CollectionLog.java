package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.Json;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.whmcs.CallListener;
import io.github.ticketfolio.whmcs.MadeCall;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line for each call of WHMCS, and for each answer that is taken from a file, into the
 * store's collection log. What was called before the store is open waits for it. Thread-safe.
 */
final class CollectionLog implements CallListener {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** What the log calls the fields of a form; those of a list's filter come apart. */
  private static final Map<String, String> NAMES =
      Map.of(
          "ticketid", "ticket",
          "ticketnum", "number",
          "type", "type",
          "relatedid", "relatedid",
          "index", "index",
          "limitstart", "start",
          "limitnum", "count");

  private static final Map<String, String> FILTER =
      Map.of("deptid", "department", "clientid", "client", "status", "status");

  private final Progress progress;
  private final List<String> early = new ArrayList<>();
  private @Nullable Store store;

  CollectionLog(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void notice(String line) {
    progress.say(line);
  }

  @Override
  public synchronized void made(MadeCall call) {
    if (store == null) {
      early.add(line(call));
    } else {
      store.calls().add(line(call));
    }
  }

  /** From now on the lines go to this store. */
  synchronized void into(Store open) {
    early.forEach(open.calls()::add);
    early.clear();
    store = open;
  }

  private static String line(MadeCall call) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", TIME.format(call.at()));
    line.put("host", call.host());
    line.put("action", call.form().getOrDefault("action", ""));
    putAsked(line, call.form());
    MadeCall.Result result = call.result();
    if (result.status() != 0) {
      line.put("status", result.status());
    }
    if (result.failure().isEmpty()) {
      line.put("bytes", result.bytes());
      line.put("sha256", result.sha256());
    } else {
      line.put("failure", result.failure());
    }
    line.put("attempt", call.attempt());
    return Json.asciiLine(line);
  }

  private static void putAsked(Map<String, Object> line, Map<String, String> form) {
    Map<String, String> filter = new LinkedHashMap<>();
    form.forEach(
        (field, value) -> {
          if (NAMES.containsKey(field)) {
            line.put(NAMES.get(field), value);
          } else if (FILTER.containsKey(field)) {
            filter.put(FILTER.get(field), value);
          }
        });
    if (form.containsKey("limitnum")) {
      line.put("filter", filter);
    }
    if ("xml".equals(form.get("responsetype"))) {
      line.put("format", "xml");
    }
  }

  /**
   * The line of an answer that was taken from a file.
   *
   * @param file the file's name without its folder
   * @param place the line it was in; 0 where it was the whole file
   */
  static String line(String file, long place, byte[] answer) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", TIME.format(Instant.now()));
    line.put("action", "local");
    line.put("file", file);
    if (place != 0) {
      line.put("line", place);
    }
    line.put("bytes", answer.length);
    line.put("sha256", Sha256.of(answer));
    return Json.asciiLine(line);
  }
}
