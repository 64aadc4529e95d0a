package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Attachments;
import io.github.ticketfolio.ticket.Conversation;
import io.github.ticketfolio.ticket.Entry;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Ticket;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shape of each container and scalar, written with ' for ". */
class TicketReaderTest {
  private static final String OPENING = "'replies':[{'replyid':0,'message':'hi'}]";
  private static final String NO_OPENING =
      "replies should hold one opening message, with replyid 0, but hold none";

  private final AnswerReader reader = new AnswerReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'reply':[{'replyid':'0'},{'replyid':5}]}",
        "{'reply':{'0':{'replyid':'0'},'1':{'replyid':5}}}",
        "{'reply':{'7':{'replyid':'0'},'9':{'replyid':5}}}",
        "{'reply':{'a':{'replyid':'0'},'b':{'replyid':5}}}",
        "[{'replyid':'0'},{'replyid':5}]",
        "[[{'replyid':'0'}],[],{'replyid':5},null,'']",
        "{'0':{'replyid':'0'},'5':{'replyid':5}}",
        "{'0':{'replyid':'0'},'5':{'replyid':5},'count':''}",
        "{'reply':[{'replyid':'0'}],'more':[{'replyid':5}],'count':2,'none':[]}",
      })
  void findsTwoRepliesInEachShapeOfAList(String replies) throws Exception {
    Reading<Ticket> reading = read("'replies':" + replies);
    assertEquals(List.of(0L, 5L), ids(reading.value().conversation().replies()));
    assertEquals(List.of(), reading.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'note':{'noteid':'8','message':'m'}}",
        "{'note':[{'noteid':8}]}",
        "{'noteid':8,'message':'m'}",
        "{'note':{'id':'8','message':'m'}}",
        "{'8':{'noteid':8.0}}",
      })
  void findsOneNoteInEachShapeOfASingleItem(String notes) throws Exception {
    Reading<Ticket> reading = read(OPENING + ",'notes':" + notes);
    assertEquals(List.of(8L), ids(reading.value().conversation().notes()));
    assertEquals(List.of(), reading.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "''",
        "null",
        "false",
        "[[]]",
        "{'reply':''}",
        "{'reply':[]}",
        "{'reply':null}",
        "{'reply':{}}",
        "{'reply':[[]]}"
      })
  void findsNoReplyInEachShapeOfNone(String none) throws Exception {
    Reading<Ticket> reading =
        read("'replies':" + none + ",'notes':" + none.replace("reply", "note"));
    assertEquals(new Conversation(List.of(), List.of(), Attachments.NONE), conversation(reading));
    assertEquals(List.of(NO_OPENING), reading.warnings());
  }

  @Test
  void saysWhatIsNoReply() throws Exception {
    Reading<Ticket> reading =
        read("'replies':{'reply':[{'replyid':0},'lost\\u001b[1m text',7]},'notes':'gone'");
    assertEquals(1, conversation(reading).replies().size());
    assertEquals(
        List.of(
            "replies holds something that is no object: \"lost [1m text\"",
            "replies holds something that is no object: \"7\"",
            "notes holds something that is no object: \"gone\""),
        reading.warnings());
  }

  @Test
  void neverTakesAReplyWithoutAnIdForTheOpeningMessage() throws Exception {
    Reading<Ticket> reading =
        read("'replies':[{'replyid':0},{'message':'a'},{'replyid':'x7'},{'replyid':99e99}]");
    assertEquals(List.of(0L, -2L, -3L, -4L), ids(conversation(reading).replies()));
    assertEquals(
        List.of(
            "replies[1].replyid is missing",
            "replies[2].replyid is no whole number in range: \"x7\"",
            "replies[3].replyid is no whole number in range: \"9.9E100\""),
        reading.warnings());
  }

  @Test
  void saysWhenThereAreTwoOpeningMessages() throws Exception {
    Reading<Ticket> reading = read("'replies':[{'replyid':0},{'replyid':null}]");
    assertEquals(2, conversation(reading).replies().size());
    assertEquals(
        List.of("replies should hold one opening message, with replyid 0, but hold 2"),
        reading.warnings());
  }

  @Test
  void takesTheTicketsOwnMessageWhereNoReplyIsTheOpeningOne() throws Exception {
    Reading<Ticket> reading =
        read(
            "'message':'help','name':'Pat','date':'2016-03-14 08:15:42','attachment':'1_a.txt',"
                + "'replies':[{'replyid':5}]");
    Reply opening = conversation(reading).replies().get(0);
    assertTrue(opening.isOpening());
    assertEquals("help", opening.post().message());
    assertEquals("Pat", opening.author().name());
    assertEquals(LocalDateTime.parse("2016-03-14T08:15:42"), opening.post().date());
    assertEquals(List.of(new Attachment("a.txt", 0)), opening.post().attachments().files());
    assertEquals(List.of(0L, 5L), ids(conversation(reading).replies()));
    assertEquals(List.of(), reading.warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "'attachments':[{'filename':'a b.txt','index':3}] # [a b.txt 3]",
        "'attachments':[{'filename':'a','index':'1'},{'filename':'b','index':1.0}] # [a 1, b 1]",
        "'attachments':{'attachment':{'filename':'a','index':0}} # [a 0]",
        "'attachments':{'0':{'filename':'a','index':0}} # [a 0]",
        "'attachments':{'filename':'a','index':0} # [a 0]",
        "'attachments':[[]] # []",
        "'attachments':[[]],'attachment':'77_x.txt' # [x.txt 0]",
        "'attachments':'','attachment':'1_a.txt|22_b_c.txt' # [a.txt 0, b_c.txt 1]",
        "'attachments':null,'attachment':'a.txt|b.txt|' # [a.txt 0, b.txt 1]",
        "'attachment':null # []",
        "'attachment':'|' # []",
      })
  void findsTheFilesInEachShape(String fields, String expected) throws Exception {
    Reading<Ticket> reading = read("'replies':[{'replyid':0," + fields + "}]");
    assertEquals(expected, files(conversation(reading).replies().get(0)));
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void takesThePositionForAMissingIndexAndSaysSo() throws Exception {
    Reading<Ticket> reading =
        read("'replies':[{'replyid':0,'attachments':[{'filename':'a'},{'filename':'b'}]}]");
    assertEquals("[a 0, b 1]", files(conversation(reading).replies().get(0)));
    assertEquals(
        "replies[0].attachments[0].index is missing; the position is taken for it",
        reading.warnings().get(0));
  }

  @Test
  void keepsAFileNameThatHoldsTheSeparatorWhole() throws Exception {
    Reading<Ticket> reading = read("'replies':[{'replyid':0,'attachment':'1_a|22_c|d.txt|3_e'}]");
    assertEquals("[a 0, c|d.txt 1, e 2]", files(conversation(reading).replies().get(0)));
    assertEquals(
        List.of("replies[0].attachment has a file name with a |: \"22_c|d.txt\""),
        reading.warnings());
  }

  @Test
  void keepsTheTicketsOwnFilesApart() throws Exception {
    Conversation conversation =
        conversation(
            read("'attachment':'1_a.txt','replies':[{'replyid':0,'attachment':'1_a.txt'}]"));
    assertEquals(List.of(new Attachment("a.txt", 0)), conversation.attachments().files());
    assertEquals("[a.txt 0]", files(conversation.replies().get(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "1,true",
    "'''1''',true",
    "'''true''',true",
    "false,false",
    "0,false",
    "'''0''',false",
    "null,false",
    "'''''',false",
    "[],false"
  })
  void readsEachShapeOfYesAndNo(String value, boolean expected) throws Exception {
    Reading<Ticket> reading = read("'replies':[{'replyid':0,'attachments_removed':" + value + "}]");
    assertEquals(expected, conversation(reading).replies().get(0).post().attachments().removed());
    assertEquals(List.of(), reading.warnings());
  }

  @ParameterizedTest
  @CsvSource({
    "42,42",
    "'''42''',42",
    "' '' 042 '' ',42",
    "42.0,42",
    "'''42.0''',42",
    "'''''',0",
    "null,0",
    "false,0",
    "true,1",
    "[],0",
    "4200000000,4200000000"
  })
  void readsEachShapeOfANumber(String value, long expected) throws Exception {
    Reading<Ticket> reading = read(OPENING + ",'flag':" + value);
    assertEquals(expected, reading.value().handling().flaggedTo());
    assertEquals(List.of(), reading.warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "`4x` # \"4x\"",
        "4.5 # \"4.5\"",
        "9223372036854775808 # \"9223372036854775808\"",
        "NaN # \"NaN\"",
        "{'a':1} # \"{\"a\":1}\"",
      })
  void saysWhatIsNoNumber(String value, String quoted) throws Exception {
    Reading<Ticket> reading = read(OPENING + ",'flag':" + value.replace('`', '\''));
    assertEquals(0, reading.value().handling().flaggedTo());
    assertEquals(List.of("flag is no whole number in range: " + quoted), reading.warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "'Open' # Open",
        "7 # 7",
        "1.50 # 1.5",
        "true # 1",
        "null # ''",
        "[] # ''",
        "' ' # ' '",
      },
      quoteCharacter = '`')
  void readsEachShapeOfAText(String value, String expected) throws Exception {
    Reading<Ticket> reading = read(OPENING + ",'status':" + value);
    assertEquals(expected.replace("'", ""), reading.value().handling().status());
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void keepsWhatIsNoTextAsJson() throws Exception {
    Reading<Ticket> reading = read(OPENING + ",'subject':{'en':'Hi'}");
    assertEquals("{\"en\":\"Hi\"}", reading.value().subject());
    assertEquals(List.of("subject is no text; its JSON is kept"), reading.warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'0000-00-00 00:00:00'", "'0000-00-00'", "''", "null", "false"})
  void readsEachShapeOfNoDate(String value) throws Exception {
    Reading<Ticket> reading = read(OPENING + ",'date':" + value);
    assertNull(reading.value().period().opened());
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void readsADateWithoutATime() throws Exception {
    Reading<Ticket> reading = read(OPENING + ",'date':'2024-02-29'");
    assertEquals(LocalDateTime.parse("2024-02-29T00:00"), reading.value().period().opened());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29 10:00:00",
        "2024-13-01 00:00:00",
        "2024-01-01 24:00:00",
        "2024-01-01 24:01:00",
        "2024-01-01 10:0:000",
        "2024-01-01 10:00:\u0665\u0665",
        "yesterday"
      })
  void saysWhatIsNoDate(String value) throws Exception {
    Reading<Ticket> reading = read(OPENING + ",'date':'" + value + "'");
    assertNull(reading.value().period().opened());
    assertEquals(List.of("date is no date: \"" + value + "\""), reading.warnings());
  }

  @Test
  void saysWhenTheTwoIdsDiffer() throws Exception {
    Reading<Ticket> reading = read(OPENING + ",'id':2");
    assertEquals(1, reading.value().id());
    assertEquals(List.of("ticketid is 1, but id is 2"), reading.warnings());
  }

  @Test
  void takesTheLastOfRepeatedFields() throws Exception {
    assertEquals("b", read(OPENING + ",'subject':'a','subject':'b'").value().subject());
  }

  private Reading<Ticket> read(String fields) throws WhmcsException {
    String body = "{'result':'success','ticketid':1,'tid':'A1'," + fields + "}";
    return reader.readTicket(body.replace('\'', '"').getBytes(UTF_8));
  }

  private static Conversation conversation(Reading<Ticket> reading) {
    return reading.value().conversation();
  }

  private static List<Long> ids(List<? extends Entry> entries) {
    return entries.stream().map(Entry::id).toList();
  }

  private static String files(Entry entry) {
    return entry.post().attachments().files().stream()
        .map(file -> file.fileName() + " " + file.index())
        .toList()
        .toString();
  }
}
