package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.whmcs.AnswerParser.Content;
import io.github.ticketfolio.whmcs.AnswerParser.Flaw;
import io.github.ticketfolio.whmcs.AnswerParser.Form;
import java.io.StringReader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Turns WHMCS' XML into the tree that its JSON would give: elements within an element are fields,
 * repeated ones a list, all else is text with the line ends of XML. It promises:
 *
 * <ul>
 *   <li>nothing outside the answer is read: a document type is refused, and with it every entity;
 *   <li>no text is lost: what stands between elements is kept as {@code #text}, with a warning;
 *   <li>time and memory grow with the text's length, whatever is in it.
 * </ul>
 */
final class XmlAnswer {
  private static final Pattern ROOT = Pattern.compile("<whmcsapi(?=[\\s/>])");
  private static final Pattern CUT_BEFORE_ROOT =
      Pattern.compile("\\s*+<\\?xml\\b[^<]*+(?:<[whmcsapi]{0,8}+)?+");
  private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\b[^<>]*+>\\s*+\\z");
  private static final String MAX_DEPTH = "100";
  private static final String LIMIT_REACHED = "JAXP0001";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final XMLStreamReader reader;
  private final Warnings warnings;
  private int leftOut;

  private XmlAnswer(XMLStreamReader reader, Warnings warnings) {
    this.reader = reader;
    this.warnings = warnings;
  }

  /** Where in the text WHMCS' XML begins, or where its beginning is cut off; -1 for nowhere. */
  static int rootIn(String text) {
    Matcher root = ROOT.matcher(text);
    if (root.find()) {
      return root.start();
    }
    return CUT_BEFORE_ROOT.matcher(text).matches() ? 0 : -1;
  }

  /** Reads the XML whose root begins there. */
  static Content read(String text, int root, Warnings warnings) {
    String before = text.substring(0, root);
    if (before.toLowerCase(Locale.ROOT).contains("<!doctype")) {
      return none(text, Flaw.DOCTYPE);
    }
    XmlText found = new XmlText(text, root);
    if (!found.isWhole()) {
      return none(text, Flaw.CUT_OFF);
    }
    try {
      JsonNode tree = tree(found.xml(), warnings);
      String prolog = DECLARATION.matcher(before).replaceFirst("");
      AnswerParser.warnAboutText(prolog, "before its XML", warnings);
      AnswerParser.warnAboutText(text.substring(found.end()), "after its XML", warnings);
      warnAboutCharacters(found.takenOut(), warnings);
      return new Content(tree, "", Flaw.NONE, Form.XML);
    } catch (XMLStreamException e) {
      boolean limit = String.valueOf(e.getMessage()).contains(LIMIT_REACHED);
      return none(text, limit ? Flaw.OVER_LIMITS : Flaw.DAMAGED);
    }
  }

  private static Content none(String text, Flaw flaw) {
    return new Content(MissingNode.getInstance(), text, flaw, Form.XML);
  }

  private static void warnAboutCharacters(int takenOut, Warnings warnings) {
    if (takenOut > 0) {
      warnings.add(
          "the answer's XML held characters that XML cannot carry; " + takenOut + " taken out");
    }
  }

  private static JsonNode tree(String xml, Warnings warnings) throws XMLStreamException {
    XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
    XmlAnswer answer = new XmlAnswer(reader, warnings);
    try {
      reader.next();
      JsonNode root = answer.element();
      answer.warnAboutTheRest();
      return root.isObject() ? root : JSON.objectNode().set("#text", root);
    } finally {
      reader.close();
    }
  }

  private void warnAboutTheRest() {
    if (leftOut > 0) {
      warnings.add(
          "the answer's XML has "
              + leftOut
              + " attributes, comments or instructions, which are not read");
    }
  }

  private JsonNode element() throws XMLStreamException {
    String name = reader.getLocalName();
    ObjectNode fields = JSON.objectNode();
    StringBuilder text = new StringBuilder();
    for (int event = reader.next(); event != XMLStreamReader.END_ELEMENT; event = reader.next()) {
      switch (event) {
        case XMLStreamReader.START_ELEMENT -> addChild(fields);
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            text.append(reader.getText());
        // An HTML entity that XML does not know, such as &nbsp;: kept as stored, as in JSON.
        case XMLStreamReader.ENTITY_REFERENCE ->
            text.append('&').append(reader.getLocalName()).append(';');
        default -> leftOut++;
      }
    }
    return fields.isEmpty() ? StringNode.valueOf(text.toString()) : with(fields, text, name);
  }

  private void addChild(ObjectNode fields) throws XMLStreamException {
    String name = reader.getLocalName();
    leftOut += reader.getAttributeCount();
    JsonNode value = element();
    JsonNode earlier = fields.get(name);
    if (earlier == null) {
      fields.set(name, value);
    } else if (earlier instanceof ArrayNode list) {
      list.add(value);
    } else {
      fields.set(name, JSON.arrayNode().add(earlier).add(value));
    }
  }

  private JsonNode with(ObjectNode fields, StringBuilder text, String name) {
    String loose = text.toString();
    if (!loose.isBlank()) {
      warnings.add(
          Quotation.of(name)
              + " has "
              + loose.strip().length()
              + " characters of text between its elements");
      fields.put("#text", loose);
    }
    return fields;
  }

  /** A new one each time: factories are not promised to be safe for many threads. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // Text that was not meant as XML, such as Outlook's <o:p>, has prefixes nobody declared.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
    // Each &amp; counts against these two, and newer JDKs stop at 100 000 of them.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "" + AnswerParser.MAX_BYTES);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "" + AnswerParser.MAX_BYTES);
    return factory;
  }
}
