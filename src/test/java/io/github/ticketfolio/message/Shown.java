package io.github.ticketfolio.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What a reader can find in markup, in order.
 *
 * @param own the text of the message alone
 * @param all also what stands in attributes and what the program says: the numbers of lists, and
 *     the targets of links before and behind their text, for Markdown and HTML differ in that
 * @param plain true if something but a signature is plain text
 */
record Shown(String own, String all, boolean plain) {
  private static final Pattern LAYERS = Pattern.compile("&(?:amp;)++");

  /** Of ASCII a target only has signs escaped, which are no words. */
  private static final Pattern ESCAPED = Pattern.compile("(?:%[89a-fA-F][0-9a-fA-F])++");

  static Shown of(String markup) {
    Reader reader = new Reader();
    Element body = Jsoup.parseBodyFragment(markup).body();
    // Colours cut words in two.
    body.select("code:has(span[class^=t-])").forEach(code -> code.text(code.wholeText()));
    NodeTraversor.traverse(reader, body);
    boolean plain = body.select("p.plain").stream().anyMatch(p -> p.closest(".signature") == null);
    return new Shown(reader.own.toString(), reader.all.toString(), plain);
  }

  /** Without the layers of escaping that differ between a text and a link's target. */
  static String read(String text) {
    String decoded = LAYERS.matcher(text).replaceAll("&");
    String before = "";
    while (!decoded.equals(before)) {
      before = decoded;
      decoded = PlainText.of(decoded);
    }
    return ESCAPED.matcher(decoded).replaceAll(Shown::unescape);
  }

  /** Blanks keep it a word of its own: a link may end before it. */
  private static String unescape(MatchResult escaped) {
    return Matcher.quoteReplacement(
        " " + URLDecoder.decode(escaped.group(), StandardCharsets.UTF_8) + " ");
  }

  private static final class Reader implements NodeVisitor {
    private final StringBuilder own = new StringBuilder();
    private final StringBuilder all = new StringBuilder();

    /** How many elements are open whose words are the program's. */
    private int foreign;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        own.append(foreign == 0 ? text.getWholeText() : "");
        all.append(unread(text.getWholeText())).append(read(text.getWholeText()));
      } else if (node instanceof Element element) {
        foreign += isForeign(element) ? 1 : 0;
        all.append(before(element));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        foreign -= isForeign(element) ? 1 : 0;
        all.append(read(element.attr("href")));
      }
    }

    /** Without a tag that was put aside, a percent or ampersand may seem to begin an escape. */
    private static String unread(String text) {
      return text.indexOf('%') < 0 && text.indexOf('&') < 0 ? "" : text;
    }

    private static boolean isForeign(Element element) {
      return element.normalName().equals("summary") || element.hasClass("host");
    }

    /** An image's title stands before its address here, and behind it in Markdown. */
    private static String before(Element element) {
      if (element.hasClass("placeholder")) {
        return read(element.wholeText());
      }
      return element.normalName().equals("li") ? number(element) : read(element.attr("href"));
    }

    private static String number(Element item) {
      Element list = item.parent();
      if (list == null || !list.normalName().equals("ol")) {
        return "";
      }
      int number = 0;
      for (Element at = item; at != null; at = at.previousElementSibling()) {
        if (at.hasAttr("value")) {
          return String.valueOf(Integer.parseInt(at.attr("value")) + number);
        }
        number++;
      }
      int start = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
      return String.valueOf(start + number - 1);
    }
  }
}
