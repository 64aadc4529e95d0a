package io.github.ticketfolio.message;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.jsoup.Jsoup;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The elements and attributes that two unrelated parsers of HTML find in a fragment. */
final class Reading {
  private Reading() {}

  static List<String> byJsoup(String html) {
    return Jsoup.parseBodyFragment(html).body().children().select("*").stream()
        .map(
            element -> {
              TreeMap<String, String> attributes = new TreeMap<>();
              element.attributes().forEach(a -> attributes.put(a.getKey(), a.getValue()));
              return element.normalName() + attributes;
            })
        .toList();
  }

  static List<String> byNu(String html) throws IOException, SAXException {
    List<String> elements = new ArrayList<>();
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
    parser.setContentHandler(
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String name, String qName, Attributes found) {
            TreeMap<String, String> attributes = new TreeMap<>();
            for (int i = 0; i < found.getLength(); i++) {
              attributes.put(found.getLocalName(i), found.getValue(i));
            }
            elements.add(name + attributes);
          }
        });
    parser.parseFragment(new InputSource(new StringReader(html)), "body");
    return elements;
  }
}
