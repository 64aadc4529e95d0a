package io.github.ticketfolio.page;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Thymeleaf's own dialect with shorter ways to do what pages do most: {@link Paths}, {@link Loops}
 * and {@code th:text}, whose escaping character by character was a tenth of all that making a page
 * takes.
 */
final class QuickDialect extends StandardDialect {
  QuickDialect() {
    setVariableExpressionEvaluator(new Paths());
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    Set<IProcessor> processors = new HashSet<>(super.getProcessors(prefix));
    processors.removeIf(
        processor ->
            processor instanceof StandardTextTagProcessor
                && processor.getTemplateMode() == TemplateMode.HTML);
    processors.add(new Text(prefix));
    processors.add(new Loops(prefix));
    return processors;
  }

  /** Text for HTML, as Thymeleaf escapes it. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '>') {
        continue;
      }
      String escaped = escaped(c);
      if (escaped != null) {
        out.append(text.substring(done, i)).append(escaped);
        done = i + 1;
      }
    }
    return done == 0 ? text : out.append(text.substring(done)).toString();
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }

  /** {@code th:text}. */
  private static final class Text extends AbstractStandardExpressionAttributeTagProcessor {
    Text(String prefix) {
      super(
          TemplateMode.HTML,
          prefix,
          StandardTextTagProcessor.ATTR_NAME,
          StandardTextTagProcessor.PRECEDENCE,
          true);
    }

    @Override
    protected void doProcess(
        ITemplateContext context,
        IProcessableElementTag tag,
        AttributeName name,
        String value,
        @Nullable Object result,
        IElementTagStructureHandler structure) {
      structure.setBody(result == null ? "" : escaped(result.toString()), false);
    }
  }
}
