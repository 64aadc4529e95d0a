package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.AttachmentRef;
import io.github.ticketfolio.ticket.Department;
import io.github.ticketfolio.ticket.Period;
import io.github.ticketfolio.ticket.Tally;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Reads the bodies of WHMCS' answers, fresh or from the store, in <a
 * href="https://developers.whmcs.com/api-reference/getticket/">all shapes</a> that versions and
 * installations give them. It promises:
 *
 * <ul>
 *   <li>whatever is no success throws, with the reason; a body without {@code result} is none;
 *   <li>nothing is dropped in silence: what cannot be read is named in the warnings;
 *   <li>text is kept exactly as stored, HTML entities included;
 *   <li>time and memory grow with the body's length, whatever is in it.
 * </ul>
 *
 * Immutable, so safe for many threads.
 */
public final class AnswerReader {
  private static final int HTTP_OK = 200;

  private final UnaryOperator<String> mask;

  /** A reader of stored answers. */
  public AnswerReader() {
    this(UnaryOperator.identity());
  }

  /** A reader that takes secrets out of what it quotes from an answer. */
  AnswerReader(UnaryOperator<String> mask) {
    this.mask = mask;
  }

  /**
   * Reads the answer of GetTicket.
   *
   * @throws WhmcsException when it is not a ticket
   */
  public Reading<Ticket> readTicket(byte[] body) throws WhmcsException {
    return readTicket(body, HTTP_OK);
  }

  /**
   * Reads the answer of GetTickets.
   *
   * @throws WhmcsException when it is not a success
   */
  public Reading<TicketList> readTicketList(byte[] body) throws WhmcsException {
    return readTicketList(body, HTTP_OK);
  }

  /**
   * Reads the answer of GetTicketAttachment.
   *
   * @throws WhmcsException when it is not a file
   */
  public Reading<AttachmentData> readAttachment(byte[] body) throws WhmcsException {
    return readAttachment(body, HTTP_OK);
  }

  /**
   * Reads the answer of GetSupportDepartments: names as received, by id, in the answer's order.
   *
   * @throws WhmcsException when it is not a success
   */
  public Reading<Map<Long, String>> readDepartments(byte[] body) throws WhmcsException {
    return readDepartments(body, HTTP_OK);
  }

  /**
   * Reads the answer of GetSupportStatuses: colours by title as received, in the answer's order. A
   * colour is {@code #rgb} or {@code #rrggbb} in lower case, so it is safe in a style sheet; a
   * status without one is not in the map.
   *
   * @throws WhmcsException when it is not a success
   */
  public Reading<Map<String, String>> readStatuses(byte[] body) throws WhmcsException {
    return readStatuses(body, HTTP_OK);
  }

  /**
   * Reads the answer of GetAdminUsers: names as received, by id, in the answer's order.
   *
   * @throws WhmcsException when it is not a success
   */
  public Reading<Map<Long, String>> readAdmins(byte[] body) throws WhmcsException {
    return readAdmins(body, HTTP_OK);
  }

  /** True for an answer that is written in XML and not in JSON. */
  public static boolean isXml(byte[] body) {
    return AnswerParser.parse(body, new Warnings()).form() == AnswerParser.Form.XML;
  }

  /**
   * Reads an answer that code inside WHMCS has written down: of GetTicket, or of
   * GetTicketAttachment merged with what it was asked for and {@code ticketid}.
   *
   * @throws WhmcsException when it is neither
   */
  public LocalAnswer readLocal(byte[] body) throws WhmcsException {
    Warnings warnings = new Warnings();
    AnswerParser.Content content = AnswerParser.parse(body, warnings);
    Fields root = new Fields(content.json(), "", warnings);
    if (root.has("relatedid")) {
      AttachmentRef ref =
          new AttachmentRef(owner(root), root.number("relatedid"), root.smallNumber("index"));
      return new LocalAnswer.OfFile(
          root.number("ticketid"),
          ref,
          () -> readAttachment(success(content, HTTP_OK, warnings), warnings));
    }
    return new LocalAnswer.OfTicket(readTicket(success(content, HTTP_OK, warnings), warnings));
  }

  private static AttachmentRef.Owner owner(Fields root) throws WhmcsException {
    String type = root.text("type");
    for (AttachmentRef.Owner owner : AttachmentRef.Owner.values()) {
      if (owner.word().equals(type)) {
        return owner;
      }
    }
    throw new WhmcsException(
        Kind.NOT_WHMCS,
        "expected the type ticket, reply or note, found " + Quotation.of(type) + ".");
  }

  Reading<Ticket> readTicket(byte[] body, int status) throws WhmcsException {
    Warnings warnings = new Warnings();
    return readTicket(success(body, status, warnings), warnings);
  }

  private static Reading<Ticket> readTicket(Fields root, Warnings warnings) throws WhmcsException {
    Ticket ticket = new TicketReader(root).read();
    if (ticket.id() <= 0) {
      throw new WhmcsException(
          Kind.NOT_WHMCS, "expected a ticket, found an answer without its ticketid.");
    }
    compare(root, Tally.of(ticket), warnings);
    return new Reading<>(ticket, warnings.list());
  }

  /** Whatever shape an answer has that nobody knows yet, a loss is told. */
  private static void compare(Fields root, Tally understood, Warnings warnings) {
    Tally received = ReceivedTally.of(root.json(), understood.files());
    if (!received.equals(understood)) {
      warnings.addFirst(
          "the answer holds " + received + ", but " + understood + " were understood");
    }
  }

  Reading<TicketList> readTicketList(byte[] body, int status) throws WhmcsException {
    Warnings warnings = new Warnings();
    Fields root = success(body, status, warnings);
    List<Fields> items = root.items("tickets", "ticket");
    if (root.has("numreturned") && root.number("numreturned") != items.size()) {
      root.warn(
          "numreturned", "is " + root.number("numreturned") + ", but the rows are " + items.size());
    }
    TicketList list = new TicketList(rows(items), root.number("totalresults"), items.size());
    return new Reading<>(list, warnings.list());
  }

  Reading<AttachmentData> readAttachment(byte[] body, int status) throws WhmcsException {
    Warnings warnings = new Warnings();
    return readAttachment(success(body, status, warnings), warnings);
  }

  private static Reading<AttachmentData> readAttachment(Fields root, Warnings warnings)
      throws WhmcsException {
    JsonNode data = root.json().path("data");
    if (data.isMissingNode() || data.isNull() || data.isBoolean()) {
      throw new WhmcsException(Kind.NOT_WHMCS, "expected a file, found an answer without data.");
    }
    return new Reading<>(
        new AttachmentData(root.text("filename"), decoded(root.text("data"))), warnings.list());
  }

  Reading<Map<Long, String>> readDepartments(byte[] body, int status) throws WhmcsException {
    Warnings warnings = new Warnings();
    Fields root = success(body, status, warnings);
    return new Reading<>(new AdminReader(root).departments(), warnings.list());
  }

  Reading<Map<String, String>> readStatuses(byte[] body, int status) throws WhmcsException {
    Warnings warnings = new Warnings();
    Fields root = success(body, status, warnings);
    return new Reading<>(new AdminReader(root).statusColours(), warnings.list());
  }

  /** GetAdminUsers' is the only answer that may come without {@code result}. */
  Reading<Map<Long, String>> readAdmins(byte[] body, int status) throws WhmcsException {
    Warnings warnings = new Warnings();
    AnswerParser.Content content = AnswerParser.parse(body, warnings);
    if (content.json().has("result") || !content.json().has("admin_users")) {
      Verdict.require(content, status, mask);
    }
    Fields root = new Fields(content.json(), "", warnings);
    return new Reading<>(new AdminReader(root).admins(), warnings.list());
  }

  Reading<AdminDetails> readDetails(byte[] body, int status) throws WhmcsException {
    Warnings warnings = new Warnings();
    Fields root = success(body, status, warnings);
    return new Reading<>(new AdminReader(root).details(), warnings.list());
  }

  /** The fields of an answer that is a success. */
  Fields success(byte[] body, int status, Warnings warnings) throws WhmcsException {
    return success(AnswerParser.parse(body, warnings), status, warnings);
  }

  private Fields success(AnswerParser.Content content, int status, Warnings warnings)
      throws WhmcsException {
    Verdict.require(content, status, mask);
    return new Fields(content.json(), "", warnings);
  }

  private static List<TicketRow> rows(List<Fields> items) {
    Set<Object> seen = new HashSet<>();
    List<TicketRow> rows = new ArrayList<>();
    for (Fields item : items) {
      long id = item.number(item.has("id") ? "id" : "ticketid");
      String number = item.text("tid");
      if (id < 1 && number.isBlank()) {
        item.warn("id", "is missing, and so is tid");
      } else if (seen.add(id < 1 ? number : id)) {
        rows.add(new TicketRow(id, number, state(item)));
      }
    }
    return rows;
  }

  private static TicketRow.State state(Fields row) {
    return new TicketRow.State(
        new Department(row.number("deptid"), row.text("deptname")),
        row.number("userid"),
        row.text("status"),
        new Period(row.date("date"), row.date("lastreply")));
  }

  /** Strict, because a lenient decoder would skip what is damaged and give another file. */
  private static byte[] decoded(String base64) throws WhmcsException {
    boolean wrapped = base64.chars().anyMatch(Character::isWhitespace);
    try {
      return Base64.getDecoder().decode(wrapped ? base64.replaceAll("\\s+", "") : base64);
    } catch (IllegalArgumentException e) {
      throw new WhmcsException(
          Kind.NOT_WHMCS, "the file came damaged: its data is not base64. Fetch it again.");
    }
  }
}
