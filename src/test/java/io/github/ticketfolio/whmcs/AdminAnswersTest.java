package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.whmcs.WhmcsException.Kind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls about the installation itself: departments, statuses, staff and access. */
@Timeout(30)
class AdminAnswersTest {
  private final AnswerReader reader = new AnswerReader();
  private ClientSetting setting;

  @BeforeEach
  void start() throws Exception {
    setting = new ClientSetting();
  }

  @AfterEach
  void stop() {
    setting.close();
  }

  @Test
  void getsTheDepartmentsInTheirOrder() throws Exception {
    answers("other/getsupportdepartments.json");
    Fetched<Map<Long, String>> departments = setting.client.getSupportDepartments();
    assertEquals(
        "{1=General, 2=Technical Support, 3=Billing &amp; Accounts}",
        departments.reading().value().toString());
    assertEquals(
        "action=GetSupportDepartments&ignore_dept_assignments=true&responsetype=json",
        departments.answer().request());
  }

  @Test
  void getsTheColoursOfTheStatuses() throws Exception {
    answers("other/getsupportstatuses.json");
    Fetched<Map<String, String>> statuses = setting.client.getSupportStatuses();
    assertEquals(
        "{Open=#779500, Answered=#000000, Pending Vendor=#cc0000, Closed=#888888}",
        statuses.reading().value().toString());
    assertEquals("action=GetSupportStatuses&responsetype=json", statuses.answer().request());
  }

  @Test
  void getsTheNamesOfTheStaffThoughTheAnswerHasNoResult() throws Exception {
    answers("other/getadminusers.json");
    Fetched<Map<Long, String>> admins = setting.client.getAdminUsers();
    assertEquals("{1=Joel Brandt, 4=Ines Varga}", admins.reading().value().toString());
    assertEquals(List.of(), admins.reading().warnings());
    assertEquals(
        "action=GetAdminUsers&include_disabled=true&responsetype=json", admins.answer().request());
  }

  @Test
  void getsTheVersionAndTheClock() throws Exception {
    answers("other/getadmindetails.json");
    Fetched<AdminDetails> details = setting.client.getAdminDetails();
    assertEquals(
        new AdminDetails("8.13.1", LocalDateTime.parse("2026-01-05T10:11:12")),
        details.reading().value());
    assertEquals("action=GetAdminDetails&responsetype=json", details.answer().request());
  }

  @Test
  void doesNotStopTheRunForAPermissionThatIsMissingHere() {
    assertDenied("department list: ", () -> setting.client.getSupportDepartments());
    assertDenied("status list: ", () -> setting.client.getSupportStatuses());
    assertDenied("staff list: ", () -> setting.client.getAdminUsers());
    assertDenied("details of the API's administrator: ", () -> setting.client.getAdminDetails());
  }

  private void assertDenied(String subject, ThrowingCall call) {
    answers("errors/invalid-permissions.json");
    WhmcsException failure = assertThrows(WhmcsException.class, call::make);
    assertEquals(Kind.PERMISSION, failure.kind());
    assertFalse(failure.stopsTheRun());
    assertTrue(failure.getMessage().startsWith(subject), failure.getMessage());
  }

  private interface ThrowingCall {
    void make() throws Exception;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{`department`:[{`id`:`2`,`name`:`Sales`}]}",
        "{`department`:{`id`:2,`name`:`Sales`}}",
        "{`department`:{`0`:{`id`:2.0,`name`:`Sales`}}}",
        "[{`id`:2,`name`:`Sales`}]",
      })
  void readsDepartmentsInAnyShape(String departments) throws Exception {
    assertEquals(Map.of(2L, "Sales"), departments(departments).value());
    assertEquals(List.of(), departments(departments).warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "``", "null", "{`department`:``}", "{`department`:[]}"})
  void readsNoDepartmentsInAnyShape(String departments) throws Exception {
    assertEquals(new Reading<>(Map.of(), List.of()), departments(departments));
  }

  @Test
  void saysWhichDepartmentsCannotBeTold() throws Exception {
    Reading<Map<Long, String>> reading =
        departments("[{`id`:1,`name`:`A`},{`id`:1,`name`:`B`},{`name`:`C`},`D`]");
    assertEquals(Map.of(1L, "A"), reading.value());
    assertEquals(
        List.of(
            "departments holds something that is no object: \"D\"",
            "departments[1].id is 1, as of another before it",
            "departments[2].id is missing"),
        reading.warnings());
  }

  private Reading<Map<Long, String>> departments(String json) throws WhmcsException {
    return reader.readDepartments(body("{`result`:`success`,`departments`:" + json + "}"));
  }

  @Test
  void letsNothingButHexadecimalColoursThrough() throws Exception {
    Reading<Map<String, String>> hostile =
        reader.readStatuses(Samples.bytes("other/getsupportstatuses-hostile-colour.json"));
    String warning =
        "statuses[0].color is left out: expected #rgb or #rrggbb in hexadecimal digits";
    assertEquals(new Reading<>(Map.of(), List.of(warning)), hostile);
    Reading<Map<String, String>> mixed =
        reader.readStatuses(
            body(
                "{`result`:`success`,`statuses`:{`status`:[{`title`:`A`,`color`:` #AbC `},"
                    + "{`title`:`B`,`color`:``},{`title`:`C`},{`title`:`D`,`color`:`#12345`},"
                    + "{`title`:`E`,`color`:`#12345G`},{`title`:`F`,`color`:`#00000\uff10`}]}}"));
    assertEquals(Map.of("A", "#abc"), mixed.value());
    assertEquals(3, mixed.warnings().size());
  }

  @Test
  void callsAStaffMemberByTheBestNameThereIs() throws Exception {
    Reading<Map<Long, String>> reading =
        reader.readAdmins(
            body(
                "{`admin_users`:{`1`:{`id`:1,`fullName`:`A B`,`firstname`:`X`,`username`:`y`},"
                    + "`2`:{`id`:2,`fullName`:` `,`firstname`:`C`,`lastname`:``,`username`:`y`},"
                    + "`3`:{`id`:`3`,`username`:`dee`},`4`:{`id`:4}}}"));
    assertEquals("{1=A B, 2=C, 3=dee, 4=}", reading.value().toString());
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void findsTheStaffBehindOtherText() throws Exception {
    Reading<Map<Long, String>> reading =
        reader.readAdmins(body("Notice: x\n{`count`:1,`admin_users`:[{`id`:1,`fullName`:`A`}]}"));
    assertEquals(Map.of(1L, "A"), reading.value());
    assertEquals(
        List.of("the answer has 9 characters of other text before its JSON"), reading.warnings());
  }

  @Test
  void takesNoOtherAnswerWithoutAResultForASuccess() {
    String staff = "{`admin_users`:[]}";
    assertThrows(WhmcsException.class, () -> reader.readTicketList(body(staff)));
    assertThrows(WhmcsException.class, () -> reader.readDepartments(body(staff)));
    WhmcsException noStaff =
        assertThrows(WhmcsException.class, () -> reader.readAdmins(body("{`count`:0}")));
    assertEquals(Kind.NOT_WHMCS, noStaff.kind());
    WhmcsException error =
        assertThrows(
            WhmcsException.class,
            () -> reader.readAdmins(body("{`result`:`error`,`message`:`No`,`admin_users`:[]}")));
    assertEquals("WHMCS answered \"No\".", error.getMessage());
  }

  @Test
  void makesDoWithDetailsThatTellNothing() throws Exception {
    Reading<AdminDetails> reading =
        reader.readDetails(body("{`result`:`success`,`whmcs`:``,`requesttime`:`0000-00-00`}"), 200);
    assertEquals(new Reading<>(new AdminDetails("", null), List.of()), reading);
  }

  private void answers(String sample) {
    setting.answers(ClientSetting.response(200, Samples.bytes(sample)));
  }

  private static byte[] body(String json) {
    return json.replace('`', '"').getBytes(UTF_8);
  }
}
