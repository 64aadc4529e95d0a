package io.github.ticketfolio.demo;

import java.nio.charset.StandardCharsets;

/** An HTTP answer. */
record Answer(int status, String contentType, String text) {
  static Answer json(int status, String json) {
    return new Answer(status, "application/json", json);
  }

  static Answer html(int status, String title) {
    String page = "<!DOCTYPE html><html><head><title>" + title + "</title></head></html>\n";
    return new Answer(status, "text/html; charset=utf-8", page);
  }

  byte[] body() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
