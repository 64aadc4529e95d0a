package io.github.ticketfolio.archive;

import io.github.ticketfolio.output.Json;
import io.github.ticketfolio.store.AskedTicket;
import io.github.ticketfolio.store.RunLog;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that WHMCS has and the store has not, or not surely.
 *
 * @param id the ticket's internal id, or 0 where it is not known
 * @param number its public number, or empty
 * @param attachment the attachment that lacks; empty where it is the ticket itself
 * @param why why it counts as lacking, in words
 * @param remedy what to do, in words
 */
public record Lack(long id, String number, String attachment, String why, String remedy) {
  /** Between the parts of a text; names of files may hold anything. */
  private static final String PART = "\t";

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** What the check of one ticket finds, before it is said of which. */
  record Finding(String attachment, String why, String remedy) {
    /** About the ticket itself. */
    static Finding ofTicket(String why, String remedy) {
      return new Finding("", why, remedy);
    }

    private String text() {
      return Arrays.asList(attachment, why, remedy).stream()
          .map(part -> CONTROL.matcher(part).replaceAll("\uFFFD"))
          .collect(Collectors.joining(PART));
    }
  }

  /** Findings as a text that can be kept with a ticket. */
  static String text(List<Finding> findings) {
    return findings.stream().map(Finding::text).collect(Collectors.joining("\n"));
  }

  /** The findings that were kept with a ticket. */
  static List<Lack> of(RunLog.Entry entry) {
    AskedTicket ticket = entry.ticket();
    return entry
        .reason()
        .lines()
        .map(line -> line.split(PART, -1))
        .map(part -> new Lack(ticket.ticketId(), ticket.number(), part[0], part[1], part[2]))
        .toList();
  }

  /** False where only an attachment lacks. */
  boolean isOfTicket() {
    return attachment.isEmpty();
  }

  /** One line for a person. */
  @Override
  public String toString() {
    return name() + (attachment.isEmpty() ? "" : ", " + attachment) + ": " + why + " " + remedy;
  }

  private String name() {
    if (id == 0) {
      return number.isEmpty() ? "ticket list" : "ticket " + number;
    }
    return "ticket " + (number.isEmpty() ? "" : number + " ") + "(id " + id + ")";
  }

  /** One line of JSON. */
  public String toJson() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("number", number);
    map.put("attachment", attachment);
    map.put("why", why);
    map.put("remedy", remedy);
    return Json.asciiLine(map);
  }
}
