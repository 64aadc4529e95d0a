package io.github.ticketfolio.demo;

import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Requestor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote, from the {@code from: Name <address> (Type)} lines of a ticket's file. */
final class People {
  private static final Pattern FROM = Pattern.compile("(.*?) ?<([^<>]*)>(?: \\(([^()]*)\\))?");

  private final Section head;
  private final boolean modern;
  private final boolean encoded;

  People(Section head, boolean modern, boolean encoded) {
    this.head = head;
    this.modern = modern;
    this.encoded = encoded;
  }

  Person opener() {
    long contact = head.number("contact", 0);
    return person(head.number("client", 0), contact, head.text("from", ""), encoded);
  }

  /** A section without {@code from} and {@code staff} is by whoever opened the ticket. */
  Person author(Section section, boolean asEncoded) {
    String staff = StoredText.encode(section.text("staff", ""));
    if (!staff.isEmpty()) {
      Requestor requestor = modern ? new Requestor(staff, "", "Operator") : Requestor.NONE;
      return new Person(section.number("client", 0), 0, "", "", requestor);
    }
    String from = section.text("from", "");
    if (from.isEmpty()) {
      return opener();
    }
    long client = section.number("client", head.number("client", 0));
    return person(client, section.number("contact", 0), from, asEncoded);
  }

  private Person person(long client, long contact, String from, boolean asEncoded) {
    Matcher parts = FROM.matcher(from);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Expected \"Name <address> (Type)\", found " + from);
    }
    String name = asEncoded ? StoredText.encode(parts.group(1)) : parts.group(1);
    String email = parts.group(2);
    String type = parts.group(3) == null ? "" : parts.group(3);
    Requestor requestor = modern ? new Requestor(name, email, type) : Requestor.NONE;
    return new Person(client, contact, name, email, requestor);
  }
}
