package io.github.ticketfolio.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Calls a {@link DemoServer} over HTTP as any client of WHMCS would. */
final class DemoClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI api;

  DemoClient(DemoServer server) {
    api = server.baseUrl().resolve("/includes/api.php");
  }

  /** A good call with names and values in turn. */
  JsonNode ask(String action, String... parameters) {
    return JSON.readTree(send(signed(action, parameters)).body());
  }

  static Map<String, String> signed(String action, String... parameters) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("identifier", DemoServer.IDENTIFIER);
    form.put("secret", DemoServer.SECRET);
    form.put("responsetype", "json");
    form.put("action", action);
    for (int i = 0; i < parameters.length; i += 2) {
      form.put(parameters[i], parameters[i + 1]);
    }
    return form;
  }

  HttpResponse<String> send(Map<String, String> form) {
    List<String> pairs = new ArrayList<>();
    form.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
    return send(
        HttpRequest.newBuilder(api)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", pairs))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request() {
    return HttpRequest.newBuilder(api);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
