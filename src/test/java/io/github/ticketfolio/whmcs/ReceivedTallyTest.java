package io.github.ticketfolio.whmcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Written with ' for ". */
@Timeout(20)
class ReceivedTallyTest {
  private static final String OPENING = "'replies':[{'replyid':0,'message':'hi'}]";

  private final AnswerReader reader = new AnswerReader();

  /** Shapes that no WHMCS is known to send: what is not understood is at least told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "'replies':{'count':3,'list':[{'replyid':0},{'replyid':5},{'replyid':6}]}"
            + " # 3 messages, 0 notes and 0 attachments"
            + " # 1 message, 0 notes and 0 attachments",
        "'replies':[{'message':['a'],'attachments':[]},{'replyid':0}]"
            + " # 2 messages, 0 notes and 0 attachments"
            + " # 1 message, 0 notes and 0 attachments",
        OPENING
            + ",'notes':{'page':1,'all':{'noteid':8},'more':{'x':{'noteid':9}}}"
            + " # 1 message, 2 notes and 0 attachments"
            + " # 1 message, 1 note and 0 attachments",
        "'replies':[{'replyid':0,'attachments':{'n':2,'of':[{'filename':'a'},{'filename':'b'}]}}]"
            + " # 1 message, 0 notes and 2 attachments"
            + " # 1 message, 0 notes and 1 attachment",
      })
  void saysWhatIsNotUnderstood(String fields, String received, String understood) throws Exception {
    assertEquals(
        "the answer holds " + received + ", but " + understood + " were understood",
        warnings(fields).get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OPENING,
        "'replies':{'0':{'replyid':0},'1':{'message':'m','id':4}},'message':'not counted'",
        "'message':'the opening one','attachments':[{'filename':'a','index':0}]",
        "'message':'the opening one','replies':[{'replyid':3}]",
        "'replies':[{'replyid':0,'message':'m','replies':[{'replyid':9}],'note':{'id':1}}]",
        OPENING + ",'notes':{'note':[{'id':5},{'noteid':6,'id':1,'message':''}]}",
        OPENING + ",'attachments':[{'filename':'a','index':0}]",
        "'replies':[{'replyid':0,'attachment':'1_a|2_b'},{'replyid':1,'attachments':"
            + "[{'filename':'c','index':0}]}]",
        "'attachments':{'attachment':[{'filename':'a','index':'0'},{'filename':'b','index':1}]},"
            + "'replies':[{'replyid':'0','attachments':[{'filename':'a','index':0}]}]",
      })
  void hasNothingToSayWhereAllIsUnderstood(String fields) throws Exception {
    assertEquals(
        List.of(), warnings(fields).stream().filter(text -> text.contains("understood")).toList());
  }

  @Test
  void isToldHoweverMuchElseIsOdd() throws Exception {
    String lost = "{'count':1,'list':[{'replyid':0},{'replyid':5}]}";
    List<String> warnings = warnings("'replies':[" + "'lost',".repeat(1000) + lost + "]");
    assertEquals(
        "the answer holds 2 messages, 0 notes and 0 attachments, but 1 message, 0 notes and 0"
            + " attachments were understood",
        warnings.get(0));
  }

  @Test
  void countsManyFilesTwiceNamedQuickly() throws Exception {
    StringBuilder files = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      files.append("{'filename':'f','index':").append(i).append("},");
    }
    String list = "'attachments':[" + files + "[]]";
    assertEquals(List.of(), warnings(list + ",'replies':[{'replyid':0," + list + "}]"));
  }

  private List<String> warnings(String fields) throws WhmcsException {
    String body = "{'result':'success','ticketid':1,'tid':'A1'," + fields + "}";
    return reader.readTicket(body.replace('\'', '"').getBytes(UTF_8)).warnings();
  }
}
