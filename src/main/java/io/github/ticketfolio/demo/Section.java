package io.github.ticketfolio.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a sample ticket's file: {@code name: value} lines, an empty line, and a body. The
 * first section describes the ticket; each further one starts with {@code === reply 20177} or
 * {@code === note 902}.
 *
 * @param kind {@code ticket}, {@code reply} or {@code note}
 * @param id the id in the separator line, 0 for the ticket
 * @param headers the {@code name: value} lines; a name may repeat
 * @param body the rest, without the line ends that close it
 */
record Section(String kind, long id, List<Header> headers, String body) {
  private static final Pattern START = Pattern.compile("=== (reply|note) (\\d+)");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  record Header(String name, String value) {}

  static List<Section> read(String text) {
    List<Section> sections = new ArrayList<>();
    String kind = "ticket";
    long id = 0;
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      Matcher start = START.matcher(line);
      if (start.matches()) {
        sections.add(section(kind, id, lines));
        kind = start.group(1);
        id = Long.parseLong(start.group(2));
        lines = new ArrayList<>();
      } else {
        lines.add(StoredText.unescape(line));
      }
    }
    sections.add(section(kind, id, lines));
    return sections;
  }

  private static Section section(String kind, long id, List<String> lines) {
    int gap = lines.indexOf("");
    if (gap < 0) {
      throw new IllegalArgumentException("No empty line after the headers of " + kind + " " + id);
    }
    List<Header> headers = lines.subList(0, gap).stream().map(Section::header).toList();
    String body = String.join("\n", lines.subList(gap + 1, lines.size()));
    return new Section(kind, id, headers, body.replaceAll("^\n+|\n+$", ""));
  }

  private static Header header(String line) {
    int colon = line.indexOf(':');
    return new Header(line.substring(0, colon), line.substring(colon + 1).strip());
  }

  List<String> all(String name) {
    return headers.stream().filter(h -> h.name().equals(name)).map(Header::value).toList();
  }

  String text(String name, String otherwise) {
    return all(name).stream().findFirst().orElse(otherwise);
  }

  long number(String name, long otherwise) {
    return Long.parseLong(text(name, String.valueOf(otherwise)));
  }

  boolean yes(String name, boolean otherwise) {
    return text(name, otherwise ? "yes" : "no").equals("yes");
  }

  /** The date of that name, or null where it is said to be {@code none}. */
  @Nullable LocalDateTime date(String name, @Nullable LocalDateTime otherwise) {
    String value = text(name, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    return value.equals("none") ? null : LocalDateTime.parse(value, DATE);
  }
}
