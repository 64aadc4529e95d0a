package io.github.ticketfolio.message;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Markdown to markup, behind a guard: flexmark 0.64.8 never ends on some text of 64 characters and
 * overflows the stack on other (its issues 573 and 648). What it cannot do comes out as plain
 * paragraphs, whole, with a remark.
 */
final class Markdown {
  private static final Parser BARE = parser(false, false);
  private static final Parser TABLES = parser(true, false);
  private static final Parser STRIKES = parser(false, true);
  private static final Parser BOTH = parser(true, true);

  /** No line of signs is that long, so {@code text} above {@code ---} is never a heading. */
  private static final int NEVER = MarkdownLimits.CHARACTERS + 1;

  private Markdown() {}

  private static Parser parser(boolean tables, boolean strikes) {
    List<Extension> extensions = new ArrayList<>();
    if (tables) {
      extensions.add(TablesExtension.create());
    }
    if (strikes) {
      extensions.add(StrikethroughExtension.create());
    }
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, extensions);
    options.set(Parser.HEADING_SETEXT_MARKER_LENGTH, NEVER);
    // "[error]: disk full" is a line of a log; as a reference definition it would vanish.
    options.set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
    return Parser.builder(options).build();
  }

  /** Renders what auto has taken for Markdown, with restraint. */
  static Body guess(String text) {
    boolean quotes = text.startsWith(">") || text.contains("\n>");
    return render(quotes ? MailText.of(text).withQuotesApart() : text, false);
  }

  /** Renders what is Markdown by decree. */
  static Body render(String text) {
    return render(text, true);
  }

  private static Body render(String text, boolean decreed) {
    String violated = MarkdownLimits.violated(text);
    if (!violated.isEmpty()) {
      return plain(text, violated);
    }
    try {
      Document document = parserFor(text).parse(BasedSequence.of(new BoundedText(text)));
      return MarkdownWriter.write(document, new Restraint(text, decreed));
    } catch (BoundedText.SpentException e) {
      return plain(text, "it would take too long to parse");
    } catch (MarkdownWriter.TooDeepException | StackOverflowError e) {
      return plain(text, "it is nested too deeply");
    } catch (RuntimeException e) {
      // A parser of strangers' text that fails in a new way must not cost the message.
      return plain(text, "the parser failed with " + e.getClass().getSimpleName());
    }
  }

  private static Parser parserFor(String text) {
    boolean strikes = text.contains("~~");
    if (text.indexOf('|') >= 0) {
      return strikes ? BOTH : TABLES;
    }
    return strikes ? STRIKES : BARE;
  }

  private static Body plain(String text, String reason) {
    return new Body(
        PlainWriter.write(text), "shown as plain text, not as Markdown: " + reason, false);
  }
}
