package io.github.ticketfolio.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** The threads as mails in one mbox. */
final class MailCopy implements Copy {
  private static final DateTimeFormatter FROM_LINE =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ROOT);

  private final Writer out;

  MailCopy(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  @Override
  public void add(BenchTicket ticket) throws IOException {
    for (Post post : ticket.replies()) {
      out.write(mail(ticket, post));
    }
  }

  private static String mail(BenchTicket ticket, Post post) {
    boolean opening = post.id() == 0;
    String subject = word("[" + ticket.about().number() + "] " + ticket.about().subject());
    String first = "<" + ticket.id() + ".0@example.com>";
    return String.join(
        "\n",
        "From mailbox@example.com " + FROM_LINE.format(post.date()),
        "From: " + word(ticket.authorOf(post)) + " <" + ticket.about().client().email() + ">",
        "Date: " + date(post.date()),
        "Subject: " + (opening ? "" : "Re: ") + subject,
        "Message-ID: <" + ticket.id() + "." + post.id() + "@example.com>",
        opening ? "To: support@example.com" : "In-Reply-To: " + first + "\nReferences: " + first,
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        post.message().text().replaceAll("(?m)^From ", ">From "),
        "",
        "");
  }

  private static String date(LocalDateTime date) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
  }

  /** Text of a header, encoded where it must be. */
  private static String word(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length == text.length()
        ? text
        : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
