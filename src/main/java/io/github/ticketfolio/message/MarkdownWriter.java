package io.github.ticketfolio.message;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Writes the blocks of a syntax tree. Own, because flexmark's writer costs more than its parser and
 * decodes entities a second time. All text is escaped, and a node of an unknown kind shows its
 * source, so nothing is lost.
 */
final class MarkdownWriter {
  /** Deeper trees only come from attacks; each level takes stack here and in the sanitiser. */
  private static final int DEEPEST = 100;

  /** Thrown when a tree is nested more deeply. */
  static final class TooDeepException extends RuntimeException {
    private TooDeepException() {
      super("nested too deeply", null, false, false);
    }
  }

  private final StringBuilder out = new StringBuilder();
  private final Restraint restraint;
  private final InlineWriter inlines;
  private int depth;
  private int quoted;
  private boolean foreign;
  private String remark = "";

  private MarkdownWriter(Restraint restraint) {
    this.restraint = restraint;
    this.inlines = new InlineWriter(out, restraint);
  }

  static Body write(Document document, Restraint restraint) {
    MarkdownWriter writer = new MarkdownWriter(restraint);
    writer.blocks(document);
    boolean foreign = writer.foreign || writer.inlines.hasForeignTags();
    return new Body(writer.out.toString(), writer.remark, foreign);
  }

  static int checkDepth(int depth) {
    if (depth > DEEPEST) {
      throw new TooDeepException();
    }
    return depth;
  }

  private void blocks(Node parent) {
    depth = checkDepth(depth + 1);
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
    depth--;
  }

  private void block(Node node) {
    if (node instanceof Paragraph) {
      paragraph(node);
    } else if (node instanceof Heading heading) {
      inlines.element("div class=\"h h" + heading.getLevel() + "\"", node);
    } else if (node instanceof BlockQuote) {
      quote(node);
    } else if (node instanceof BulletList) {
      element("ul", node);
    } else if (node instanceof OrderedList list) {
      orderedList(list);
    } else if (node instanceof ListItem) {
      element("li", node);
    } else if (node instanceof FencedCodeBlock fence) {
      String info = fence.getInfo().toString();
      language(info);
      code(info, fence.getContentChars());
    } else if (node instanceof IndentedCodeBlock code) {
      code("", code.getContentChars());
    } else if (node instanceof HtmlBlockBase html) {
      html(html.getContentChars().toString());
    } else if (node instanceof ThematicBreak) {
      out.append("<hr>");
    } else if (!table(node)) {
      inlines.element("p", node);
    }
  }

  /**
   * An author's tags end with their block. One that shows nothing was written about: it is text.
   */
  private void html(String block) {
    String html =
        HtmlGate.showsAllTags(block)
            ? HtmlGate.pass(block).map(Sanitiser::balance).orElseGet(() -> plain(block))
            : "";
    boolean seen = !ShownText.of(html).isBlank();
    foreign |= seen;
    out.append(seen ? html : PlainWriter.write(block));
  }

  private String plain(String block) {
    remark = "partly shown as plain text: a block of its HTML has too many tags";
    return PlainWriter.write(block);
  }

  private boolean table(Node node) {
    if (node instanceof TableBlock) {
      element("table", node);
    } else if (node instanceof TableHead) {
      element("thead", node);
    } else if (node instanceof TableBody) {
      element("tbody", node);
    } else if (node instanceof TableRow) {
      element("tr", node);
    } else if (node instanceof TableCell cell) {
      inlines.element((cell.isHeader() ? "th" : "td") + alignment(cell), node);
    } else {
      return node instanceof TableSeparator;
    }
    return true;
  }

  private static String alignment(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    if (alignment == TableCell.Alignment.RIGHT) {
      return " class=\"end\"";
    }
    return alignment == TableCell.Alignment.CENTER ? " class=\"middle\"" : "";
  }

  private void element(String name, Node node) {
    out.append('<').append(name).append('>');
    blocks(node);
    out.append("</").append(name).append('>');
  }

  /** The items of a tight list hold bare lines. */
  private void paragraph(Node node) {
    if (node.getParent() instanceof ListItem item && item.isInTightList()) {
      out.append(node.getPrevious() instanceof Paragraph ? "<br>" : "");
      inlines.content(node);
    } else if (restraint.isOff() || !(node.getParent() instanceof Document)) {
      inlines.element("p", node);
    } else if (!introducesQuote(node)) {
      ownParagraph(node);
    }
  }

  /** Drawn tables stay as drawn, and indented lines indented. */
  private void ownParagraph(Node node) {
    String typed = restraint.lines(node);
    if (PlainWriter.isColumns(typed)) {
      out.append(PlainWriter.write(typed));
    } else if (typed.startsWith(" ") || typed.contains("\n ") || typed.contains("\n\t")) {
      inlines.indented(node);
    } else {
      inlines.element("p", node);
    }
  }

  private static boolean introducesQuote(Node node) {
    return node.getNext() instanceof BlockQuote
        && MailText.of(node.getChars().toString().stripTrailing()).isAttribution();
  }

  /** Only the outermost quote folds, with the line that says whose words it holds. */
  private void quote(Node node) {
    int start = out.length();
    int lines = lines(node);
    Node before = node.getPrevious();
    if (quoted == 0 && before instanceof Paragraph && introducesQuote(before)) {
      lines += lines(before);
      inlines.element("p", before);
    }
    quoted++;
    blocks(node);
    quoted--;
    String inner = out.substring(start);
    out.setLength(start);
    if (quoted == 0) {
      Quotes.write(inner, lines, out);
    } else {
      out.append("<blockquote>").append(inner).append("</blockquote>");
    }
  }

  private static int lines(Node node) {
    return (int) node.getChars().trimEnd().toString().lines().count();
  }

  /** A browser counts by itself; a number out of order stays as typed. */
  private void orderedList(OrderedList list) {
    int number = list.getStartNumber();
    out.append(number == 1 ? "<ol>" : "<ol start=\"" + number + "\">");
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      int typed = item instanceof ListItem numbered ? number(numbered, number) : number;
      out.append(typed == number ? "<li>" : "<li value=\"" + typed + "\">");
      blocks(item);
      out.append("</li>");
      number = typed + 1;
    }
    out.append("</ol>");
  }

  private static int number(ListItem item, int otherwise) {
    String marker = item.getOpeningMarker().toString();
    String digits = marker.substring(0, Math.max(0, marker.length() - 1));
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : otherwise;
  }

  /** The word behind the fence was typed too. */
  private void language(String info) {
    if (!info.isBlank()) {
      out.append("<div class=\"language\">").append(Markup.escape(info.strip())).append("</div>");
    }
  }

  private void code(String info, CharSequence text) {
    out.append("<pre><code>");
    out.append(CodeWriter.write(info, text.toString().stripTrailing()));
    out.append("</code></pre>");
  }
}
