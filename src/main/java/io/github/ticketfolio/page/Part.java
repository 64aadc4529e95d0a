package io.github.ticketfolio.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.util.EvaluationUtils;

/** A part of a template, cut out by {@link PartCutter}, that writes what Thymeleaf would write. */
sealed interface Part {
  void write(IEngineContext context, StringBuilder out);

  /** All of some, in their order. */
  static void write(List<Part> parts, IEngineContext context, StringBuilder out) {
    for (Part part : parts) {
      part.write(context, out);
    }
  }

  /** Markup as it stands in the template. */
  record Fixed(String markup) implements Part {
    @Override
    public void write(IEngineContext context, StringBuilder out) {
      out.append(markup);
    }
  }

  /** {@code th:text}, and {@code th:utext} where it is not escaped. */
  record Text(IStandardExpression expression, boolean escaped) implements Part {
    @Override
    public void write(IEngineContext context, StringBuilder out) {
      String text = text(expression, context);
      out.append(escaped ? QuickDialect.escaped(text) : text);
    }
  }

  /** Such as {@code th:title}; most attributes are left out when they would be empty. */
  record Attribute(String name, IStandardExpression expression, boolean kept) implements Part {
    @Override
    public void write(IEngineContext context, StringBuilder out) {
      String text = text(expression, context);
      if (kept || !text.isEmpty()) {
        out.append(' ').append(name).append("=\"").append(QuickDialect.escaped(text)).append('"');
      }
    }
  }

  /** {@code th:if}, and {@code th:unless} where false is wanted. */
  record Choice(IStandardExpression expression, boolean wanted, List<Part> parts) implements Part {
    @Override
    public void write(IEngineContext context, StringBuilder out) {
      if (EvaluationUtils.evaluateAsBoolean(expression.execute(context)) == wanted) {
        Part.write(parts, context, out);
      }
    }
  }

  /** {@code th:each}, with what stands between two. */
  record Loop(String variable, IStandardExpression list, String between, List<Part> parts)
      implements Part {
    @Override
    public void write(IEngineContext context, StringBuilder out) {
      context.increaseLevel();
      String before = "";
      for (Object element : (List<?>) list.execute(context)) {
        context.setVariable(variable, element);
        out.append(before);
        Part.write(parts, context, out);
        before = between;
      }
      context.decreaseLevel();
    }
  }

  private static String text(IStandardExpression expression, IEngineContext context) {
    @Nullable Object value = expression.execute(context);
    return value == null ? "" : value.toString();
  }
}
