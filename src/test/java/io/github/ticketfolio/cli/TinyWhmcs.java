package io.github.ticketfolio.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A WHMCS of a few small tickets that a test changes between two runs. */
final class TinyWhmcs implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Map<Integer, String> listed = Collections.synchronizedMap(new TreeMap<>());
  private final Map<Integer, String> answers = Collections.synchronizedMap(new TreeMap<>());
  private final Map<String, String> refused = Collections.synchronizedMap(new TreeMap<>());
  private final Map<String, Duration> slow = Collections.synchronizedMap(new TreeMap<>());
  private final List<String> forms = Collections.synchronizedList(new ArrayList<>());

  TinyWhmcs() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String form = String.valueOf(request.getBody().utf8());
            forms.add(form);
            sleep(slow.getOrDefault(value(form, "action"), Duration.ZERO));
            return new MockResponse.Builder().code(200).body(answer(form)).build();
          }
        });
    server.start();
  }

  /** Puts a ticket there, or changes it. */
  TinyWhmcs has(int id, String message, String lastReply) {
    listed.put(id, row(id, lastReply));
    answers.put(id, ticket(id, message, lastReply, ""));
    return this;
  }

  /** The same with files of the opening message, named {@code 0.txt} and so on. */
  TinyWhmcs hasWithFiles(int id, int files) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      names.add("{\"filename\":\"" + i + ".txt\",\"index\":" + i + "}");
    }
    String attachments = ",\"attachments\":[" + String.join(",", names) + "]";
    listed.put(id, row(id, "2024-01-01 10:00:00"));
    answers.put(id, ticket(id, "files", "2024-01-01 10:00:00", attachments));
    return this;
  }

  /** Whatever is asked about a ticket, this is the answer. */
  TinyWhmcs answersWith(int id, String body) {
    answers.put(id, body);
    return this;
  }

  /** The list no longer names a ticket that is there. */
  void unlists(int id) {
    listed.remove(id);
  }

  /** WHMCS deletes a ticket. */
  TinyWhmcs deletes(int id) {
    listed.remove(id);
    answers.remove(id);
    return this;
  }

  /** Each call of an action gets this answer. */
  TinyWhmcs refuses(String action, String body) {
    refused.put(action, body);
    return this;
  }

  /** Each call of an action takes so long. */
  TinyWhmcs takes(String action, Duration time) {
    slow.put(action, time);
    return this;
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each call of an action is answered again. */
  void allows(String action) {
    refused.remove(action);
  }

  /** How often an action was asked for with a parameter. */
  long asked(String action, String parameter) {
    return forms.stream()
        .filter(form -> form.startsWith("action=" + action + "&") && form.contains(parameter))
        .count();
  }

  /** Forgets what was asked. */
  void forget() {
    forms.clear();
  }

  String url() {
    return server.url("/").toString();
  }

  int requests() {
    return server.getRequestCount();
  }

  private String answer(String form) {
    String action = value(form, "action");
    return refused.getOrDefault(action, usual(action, form));
  }

  private String usual(String action, String form) {
    return switch (action) {
      case "GetTickets" ->
          "{\"result\":\"success\",\"totalresults\":%d,\"tickets\":{\"ticket\":[%s]}}"
              .formatted(listed.size(), String.join(",", listed.values()));
      case "GetTicket" ->
          answers.getOrDefault(
              Integer.parseInt("0" + value(form, "ticketid")),
              "{\"result\":\"error\",\"message\":\"Ticket ID Not Found\"}");
      case "GetTicketAttachment" ->
          "{\"result\":\"success\",\"filename\":\"%s.txt\",\"data\":\"aGVsbG8gd29ybGQ=\"}"
              .formatted(value(form, "index"));
      case "GetAdminUsers" -> "{\"count\":0,\"admin_users\":[]}";
      default -> "{\"result\":\"success\"}";
    };
  }

  private static String value(String form, String name) {
    return java.util.Arrays.stream(form.split("&"))
        .filter(field -> field.startsWith(name + "="))
        .map(field -> field.substring(name.length() + 1))
        .collect(Collectors.joining());
  }

  private static String row(int id, String lastReply) {
    return "{\"id\":%d,\"tid\":\"T%d\",\"status\":\"Open\",\"lastreply\":\"%s\"}"
        .formatted(id, id, lastReply);
  }

  static String ticket(int id, String message, String lastReply, String files) {
    return """
        {"result":"success","ticketid":%d,"tid":"T%d","subject":"s","date":"2024-01-01 10:00:00",
        "status":"Open","lastreply":"%s","replies":{"reply":[{"replyid":0,
        "date":"2024-01-01 10:00:00","name":"A","message":"%s"%s}]},"notes":[]}"""
        .formatted(id, id, lastReply, message, files);
  }

  @Override
  public void close() {
    server.close();
  }
}
