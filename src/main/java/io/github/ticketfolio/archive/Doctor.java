package io.github.ticketfolio.archive;

import io.github.ticketfolio.archive.Finding.State;
import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.ticket.TicketFile;
import io.github.ticketfolio.ticket.TicketRef;
import io.github.ticketfolio.whmcs.AdminDetails;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.Fetched;
import io.github.ticketfolio.whmcs.ListFilter;
import io.github.ticketfolio.whmcs.TicketList;
import io.github.ticketfolio.whmcs.WhmcsException;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what of a WHMCS installation works, by one call of each kind. A call is never repeated,
 * and after one that shows that no other can succeed, none is made: WHMCS bans whoever tries wrong
 * credentials too often.
 */
public final class Doctor {
  private static final List<String> REQUIRED =
      List.of("GetTickets", "GetTicket", "GetTicketAttachment");

  private final Client client;
  private final Consumer<Finding> findings;
  private boolean healthy = true;

  private Doctor(Client client, Consumer<Finding> findings) {
    this.client = client;
    this.findings = findings;
  }

  /**
   * Looks at everything, and tells of each thing as soon as it is known.
   *
   * @return true when a whole archive can be made
   */
  public static boolean examine(Source source, Consumer<Finding> findings) throws RunException {
    try (Client client = source.connectOnce()) {
      return new Doctor(client, findings).examine();
    } catch (InterruptedException e) {
      throw Fetcher.interrupted();
    }
  }

  private boolean examine() throws InterruptedException {
    try {
      Fetched<AdminDetails> fetched = client.getAdminDetails();
      connected(fetched.reading().value(), fetched.answer().fetchedAt());
    } catch (WhmcsException e) {
      if (!isAnsweredByWhmcs(e)) {
        return refused(e);
      }
      connected(null, null);
      warn("GetAdminDetails", e.reason() + " Without it, WHMCS' version and zone are unknown.");
    }
    actions();
    return healthy;
  }

  /** An action that is refused, or that is not there, is refused by WHMCS itself. */
  private static boolean isAnsweredByWhmcs(WhmcsException e) {
    return switch (e.kind()) {
      case PERMISSION, REFUSED, NOT_FOUND, ENCODING -> true;
      default -> false;
    };
  }

  private void connected(@Nullable AdminDetails details, @Nullable Instant answeredAt) {
    answered(details, answeredAt);
    allowed();
    tell("credentials", State.OK, "accepted");
  }

  private void answered(@Nullable AdminDetails details, @Nullable Instant at) {
    tell("address", State.OK, client.baseUrl() + " answers, and without a redirect");
    Vitals.of(details, at, client.peer()).forEach(findings);
  }

  private void allowed() {
    tell("allow-list", State.OK, "this machine's address may use the API");
  }

  private boolean refused(WhmcsException e) {
    if (e.kind() == Kind.CREDENTIALS || e.kind() == Kind.IP_REFUSED) {
      answered(null, null);
    }
    if (e.kind() == Kind.CREDENTIALS) {
      // WHMCS looks at the address before it looks at the credentials.
      allowed();
    }
    fail(cause(e), e.reason());
    tell("the rest", State.UNKNOWN, "not tried");
    return false;
  }

  private static String cause(WhmcsException e) {
    return switch (e.kind()) {
      case CREDENTIALS -> "credentials";
      case IP_REFUSED -> "allow-list";
      default -> "address";
    };
  }

  private void actions() throws InterruptedException {
    long id = Math.max(1, firstTicket());
    Ticket ticket = ticket(id);
    attachment(id, ticket);
    optional("GetSupportDepartments", client::getSupportDepartments, "departments lack their name");
    optional("GetSupportStatuses", client::getSupportStatuses, "statuses have no colour");
    optional("GetAdminUsers", client::getAdminUsers, "whom a ticket is flagged to is a number");
  }

  private interface Call {
    Object make() throws WhmcsException, InterruptedException;
  }

  private long firstTicket() throws InterruptedException {
    try {
      TicketList list = client.getTickets(ListFilter.ALL, 0, 1).reading().value();
      tell(REQUIRED.get(0), State.OK, "allowed; WHMCS counts " + list.total() + " tickets");
      return list.rows().isEmpty() ? 0 : list.rows().get(0).id();
    } catch (WhmcsException e) {
      fail(REQUIRED.get(0), e.reason() + " Without it, only tickets that are named can be had.");
      return 0;
    }
  }

  private @Nullable Ticket ticket(long id) throws InterruptedException {
    try {
      Fetched<Ticket> fetched = client.getTicket(new TicketRef.ById(id), ReplyOrder.ASC);
      tell(REQUIRED.get(1), State.OK, "allowed");
      return fetched.reading().value();
    } catch (WhmcsException e) {
      required(REQUIRED.get(1), e);
      return null;
    }
  }

  /** Of a file that is there a byte is enough; to ask for one that is not shows the same. */
  private void attachment(long id, @Nullable Ticket ticket) throws InterruptedException {
    AttachmentRef file = new AttachmentRef(AttachmentRef.Owner.TICKET, id, 0);
    if (ticket != null) {
      file =
          ticket.files().stream()
              .filter(listed -> !listed.removed())
              .map(TicketFile::ref)
              .findFirst()
              .orElse(file);
    }
    try {
      client.getTicketAttachment(file, 1);
      tell(REQUIRED.get(2), State.OK, "allowed");
    } catch (WhmcsException e) {
      required(REQUIRED.get(2), e);
    }
  }

  private void required(String action, WhmcsException e) {
    if (e.kind() == Kind.NOT_FOUND || e.kind() == Kind.TOO_LARGE) {
      tell(action, State.OK, "allowed");
    } else {
      fail(action, e.reason());
    }
  }

  private void optional(String action, Call call, String otherwise) throws InterruptedException {
    try {
      call.make();
      tell(action, State.OK, "allowed");
    } catch (WhmcsException e) {
      warn(action, e.reason() + " Without it, " + otherwise + ".");
    }
  }

  private void tell(String check, State state, String text) {
    findings.accept(new Finding(check, state, text));
  }

  private void warn(String check, String text) {
    tell(check, State.WARNING, text);
  }

  private void fail(String check, String text) {
    healthy = false;
    tell(check, State.FAILED, text);
  }
}
