package io.github.ticketfolio.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A WHMCS of as many tiny tickets as one likes: each is made when it is asked for. */
final class LongListServer implements AutoCloseable {
  private static final int THREADS = 8;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDateTime START = LocalDateTime.of(2010, 1, 1, 0, 0);

  static {
    // Without it the JDK's server costs 40 ms an answer on loopback.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final int tickets;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpServer server;

  LongListServer(int tickets) throws IOException {
    this.tickets = tickets;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      byte[] body = answer(Call.form(sent)).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String answer(Map<String, String> form) {
    return switch (form.getOrDefault("action", "")) {
      case "GetTickets" -> list(number(form, "limitstart"), number(form, "limitnum"));
      case "GetTicket" -> ticket(number(form, "ticketid"));
      default -> "{\"result\":\"error\",\"message\":\"Command not found\"}";
    };
  }

  private static int number(Map<String, String> form, String name) {
    return Integer.parseInt(form.getOrDefault(name, "0"));
  }

  private String list(int start, int count) {
    StringBuilder rows = new StringBuilder();
    int end = Math.min(start + count, tickets);
    for (int id = start + 1; id <= end; id++) {
      rows.append(rows.isEmpty() ? "{" : ",{").append(fields("id", id)).append('}');
    }
    return """
        {"result":"success","totalresults":"%d","startnumber":%d,"numreturned":%d,\
        "tickets":{"ticket":[%s]}}"""
        .formatted(tickets, start, Math.max(0, end - start), rows);
  }

  private static String ticket(int id) {
    return """
        {"result":"success",%s,"replies":{"reply":[{"replyid":"0","date":"2020-01-01 10:00:00",\
        "name":"A","email":"a@example.com","message":"Hello","attachments":[]}]},"notes":[]}"""
        .formatted(fields("ticketid", id));
  }

  private static String fields(String idName, int id) {
    String date = DATE.format(START.plusMinutes(id));
    return """
        "%s":%d,"tid":"T%06d","deptid":1,"userid":%d,"name":"A","date":"%s",\
        "subject":"Subject %d","status":"Closed","lastreply":"%s\""""
        .formatted(idName, id, id, id % 1000 + 1, date, id, date);
  }
}
