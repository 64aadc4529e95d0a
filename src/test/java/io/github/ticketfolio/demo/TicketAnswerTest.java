package io.github.ticketfolio.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Whole answers, field by field in WHMCS' order. */
class TicketAnswerTest {
  private static final String TEXT =
      """
      id: 7
      number: KXB-7
      key: abcdefgh
      department: 3
      client: 254
      contact: 17
      from: Noor <noor@example.org> (Authorized User)
      owner: Haddad Ltd
      cc: a@example.org,b@example.org
      subject: Twice
      status: Waiting & Watching
      priority: High
      flag: 2
      service: S12
      shape: %s

      === reply 0
      date: 2024-11-05 14:22:09
      file: 0 a.pdf

      Hi

      === reply 20
      date: 2024-11-05 15:01:44
      staff: Ines Varga
      rating: 5

      Done

      === note 9
      date: none
      staff: Ines Varga

      Check
      """;

  @Test
  void answersAsWhmcs8Does() {
    assertEquals(
        """
        {"result":"success","id":7,"ticketid":7,"tid":"KXB-7","c":"abcdefgh","deptid":3,\
        "deptname":"Billing &amp; Accounts","userid":254,"contactid":17,"name":"Noor",\
        "email":"noor@example.org","requestor_name":"Noor","requestor_email":"noor@example.org",\
        "requestor_type":"Authorized User","owner_name":"Haddad Ltd",\
        "cc":"a@example.org,b@example.org","date":"2024-11-05 14:22:09","subject":"Twice",\
        "status":"Waiting &amp; Watching","priority":"High","admin":"",\
        "attachment":"155433_a.pdf","attachments":[{"filename":"a.pdf","index":0}],\
        "attachments_removed":false,"lastreply":"2024-11-05 15:01:44","flag":2,"service":"S12",\
        "replies":{"reply":[\
        {"replyid":"0","userid":254,"contactid":17,"name":"Noor","email":"noor@example.org",\
        "requestor_name":"Noor","requestor_email":"noor@example.org",\
        "requestor_type":"Authorized User","date":"2024-11-05 14:22:09","message":"Hi",\
        "attachment":"155433_a.pdf","attachments":[{"filename":"a.pdf","index":0}],\
        "attachments_removed":false,"admin":""},\
        {"replyid":20,"userid":0,"contactid":0,"name":"","email":"",\
        "requestor_name":"Ines Varga","requestor_email":"","requestor_type":"Operator",\
        "date":"2024-11-05 15:01:44","message":"Done","attachment":"","attachments":[],\
        "attachments_removed":false,"admin":"Ines Varga","rating":5}]},\
        "notes":{"note":[{"noteid":9,"date":"0000-00-00 00:00:00","message":"Check",\
        "attachment":"","attachments":[],"attachments_removed":false,"admin":"Ines Varga"}]}}""",
        whole("ids=both", false));
  }

  @Test
  void answersAsWhmcs7Did() {
    assertEquals(
        """
        {"result":"success","ticketid":"7","tid":"KXB-7","c":"abcdefgh","deptid":"3",\
        "deptname":"Billing &amp; Accounts","userid":"254","contactid":"17","name":"Noor",\
        "email":"noor@example.org","cc":"a@example.org,b@example.org",\
        "date":"2024-11-05 14:22:09","subject":"Twice","status":"Waiting &amp; Watching",\
        "priority":"High","admin":"","lastreply":"2024-11-05 15:01:44","flag":"2",\
        "service":"S12","replies":[\
        {"replyid":"20","userid":"0","contactid":"0","name":"","email":"",\
        "date":"2024-11-05 15:01:44","message":"Done","attachment":"","admin":"Ines Varga",\
        "rating":"5"},\
        {"replyid":"0","userid":"254","contactid":"17","name":"Noor","email":"noor@example.org",\
        "date":"2024-11-05 14:22:09","message":"Hi","attachment":"155433_a.pdf","admin":""}],\
        "notes":{"note":{"noteid":"9","date":"0000-00-00 00:00:00","message":"Check",\
        "attachment":"","admin":"Ines Varga"}}}""",
        whole("whmcs=7 numbers=string replies=bare notes=single", true));
  }

  @Test
  void listsARowWithoutTheThread() {
    assertEquals(
        """
        {"id":7,"tid":"KXB-7","deptid":3,"userid":254,"name":"Noor","owner_name":"Haddad Ltd",\
        "email":"noor@example.org","requestor_name":"Noor","requestor_email":"noor@example.org",\
        "requestor_type":"Authorized User","c":"abcdefgh","cc":"a@example.org,b@example.org",\
        "date":"2024-11-05 14:22:09","subject":"Twice","status":"Waiting &amp; Watching",\
        "priority":"High","admin":"","attachment":"155433_a.pdf",\
        "attachments":{"attachment":{"filename":"a.pdf","index":0}},"attachments_removed":false,\
        "lastreply":"2024-11-05 15:01:44","flag":2,"service":"S12"}""",
        Json.write(new TicketAnswer(ticket("files=wrapped")).row(), false));
  }

  private static String whole(String shape, boolean newestFirst) {
    return Json.write(new TicketAnswer(ticket(shape)).whole(newestFirst), false);
  }

  private static DemoTicket ticket(String shape) {
    return TicketFile.parse(
        TEXT.formatted(shape),
        Company.EXAMPLE_HOSTING,
        name -> name.getBytes(StandardCharsets.UTF_8));
  }
}
