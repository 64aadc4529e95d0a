package io.github.ticketfolio.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * Cuts an element of a template into what is fixed and what is filled in. It only takes what is
 * plain, which nearly all is: paths, texts of the wording, and attributes that are no more than a
 * value.
 */
final class PartCutter {
  /** No status of a loop ({@code eStat}), which {@link Part.Loop} does not keep. */
  private static final String PATH = "\\$\\{(?!\\w*Stat\\b)[A-Za-z][\\w.]*\\}";

  private static final Pattern PLAIN =
      Pattern.compile(
          "PATH(?: != '')?|#\\{[\\w.-]+(?:\\(PATH(?:, PATH)*\\))?\\}|\\|(?:[^|$#\\\\]|#(?!\\{)|PATH)*\\|"
              .replace("PATH", PATH));
  private static final Pattern EACH = Pattern.compile("(\\w+) : (" + PATH + ")");

  private static final Set<String> KEPT = Set.of("href", "src");
  private static final Set<String> LEFT_OUT_EMPTY =
      Set.of("alt", "class", "datetime", "download", "fill", "id", "lang", "title");

  /** Between two of these, Thymeleaf repeats the blanks before the first. */
  private static final Set<String> SPACED = Set.of("dd", "div", "dt", "li", "p", "td", "th", "tr");

  private static final Set<String> UNSPACED = Set.of("a", "label", "rect", "span", "th:block");

  private final IModel model;
  private final ITemplateContext context;
  private int at;

  private PartCutter(IModel model, ITemplateContext context, int at) {
    this.model = model;
    this.context = context;
    this.at = at;
  }

  /** The element whose tag is at a place of a template; null when not all of it is plain. */
  static @Nullable Part cut(IModel model, ITemplateContext context, int at) {
    try {
      List<Part> parts = new PartCutter(model, context, at).element();
      return parts.size() == 1 ? parts.get(0) : null;
    } catch (NotPlain e) {
      return null;
    }
  }

  /** Something that is left to Thymeleaf. */
  private static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1;
  }

  private List<Part> element() throws NotPlain {
    String between = between();
    IProcessableElementTag tag = (IProcessableElementTag) model.get(at++);
    boolean isBlock = tag.getElementCompleteName().equals("th:block");
    List<Part> parts = new ArrayList<>();
    if (!isBlock) {
      addTag(tag, parts);
    }
    if (tag instanceof IOpenElementTag) {
      List<Part> body = body();
      parts.addAll(text(tag, body));
      ICloseElementTag close = (ICloseElementTag) model.get(at++);
      require(close.getElementCompleteName().equals(tag.getElementCompleteName()));
      if (!isBlock) {
        parts.add(new Part.Fixed(close.toString()));
      }
    }
    return repeated(tag, chosen(tag, parts), between);
  }

  private String between() {
    String text = at > 0 && model.get(at - 1) instanceof IText before ? before.getText() : "";
    return text.isBlank() ? text : "";
  }

  private void addTag(IProcessableElementTag tag, List<Part> parts) throws NotPlain {
    StringBuilder whole = new StringBuilder("<" + tag.getElementCompleteName());
    parts.add(new Part.Fixed(whole.toString()));
    for (IAttribute attribute : tag.getAllAttributes()) {
      whole.append(' ').append(attribute);
      String name = attribute.getAttributeCompleteName();
      require(!name.startsWith("data-th-"));
      if (!name.startsWith("th:")) {
        parts.add(new Part.Fixed(" " + attribute));
      } else if (!isDirective(name)) {
        parts.add(attribute(tag, name.substring(3), attribute.getValue()));
      }
    }
    String end = tag instanceof IOpenElementTag || !tag.toString().endsWith("/>") ? ">" : "/>";
    // Anything else, such as more than a blank between two attributes, is left to Thymeleaf.
    require(tag.toString().equals(whole + end));
    parts.add(new Part.Fixed(end));
  }

  private static boolean isDirective(String name) {
    return switch (name) {
      case "th:each", "th:if", "th:unless", "th:text", "th:utext" -> true;
      default -> false;
    };
  }

  private Part attribute(IProcessableElementTag tag, String name, String value) throws NotPlain {
    boolean kept = KEPT.contains(name);
    require(kept || LEFT_OUT_EMPTY.contains(name) || name.matches("(?:aria|data)-[a-z-]+"));
    require(!tag.hasAttribute(name));
    return new Part.Attribute(name, expression(value), kept);
  }

  /** What stands before the tag that ends the element. */
  private List<Part> body() throws NotPlain {
    List<Part> body = new ArrayList<>();
    while (!(model.get(at) instanceof ICloseElementTag)) {
      if (model.get(at) instanceof IText text) {
        body.add(new Part.Fixed(text.getText()));
        at++;
      } else {
        require(model.get(at) instanceof IProcessableElementTag);
        body.addAll(element());
      }
    }
    return body;
  }

  private List<Part> text(IProcessableElementTag tag, List<Part> body) throws NotPlain {
    String escaped = tag.getAttributeValue("th:text");
    String unescaped = tag.getAttributeValue("th:utext");
    if (escaped == null && unescaped == null) {
      return body;
    }
    require(escaped == null || unescaped == null);
    return List.of(
        escaped == null
            ? new Part.Text(expression(unescaped), false)
            : new Part.Text(expression(escaped), true));
  }

  private List<Part> chosen(IProcessableElementTag tag, List<Part> parts) throws NotPlain {
    List<Part> chosen = joined(parts);
    String unless = tag.getAttributeValue("th:unless");
    if (unless != null) {
      chosen = List.of(new Part.Choice(expression(unless), false, chosen));
    }
    String only = tag.getAttributeValue("th:if");
    return only == null ? chosen : List.of(new Part.Choice(expression(only), true, chosen));
  }

  private List<Part> repeated(IProcessableElementTag tag, List<Part> parts, String between)
      throws NotPlain {
    String each = tag.getAttributeValue("th:each");
    if (each == null) {
      return parts;
    }
    Matcher plain = EACH.matcher(each);
    String name = tag.getElementCompleteName();
    boolean spaced = SPACED.contains(name);
    require(plain.matches() && (spaced || UNSPACED.contains(name)));
    return List.of(
        new Part.Loop(plain.group(1), expression(plain.group(2)), spaced ? between : "", parts));
  }

  private IStandardExpression expression(String text) throws NotPlain {
    require(PLAIN.matcher(text).matches());
    return StandardExpressions.getExpressionParser(context.getConfiguration())
        .parseExpression(context, text);
  }

  /** With markup that follows markup as one. */
  private static List<Part> joined(List<Part> parts) {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      int last = joined.size() - 1;
      if (part instanceof Part.Fixed more
          && last >= 0
          && joined.get(last) instanceof Part.Fixed before) {
        joined.set(last, new Part.Fixed(before.markup() + more.markup()));
      } else {
        joined.add(part);
      }
    }
    return List.copyOf(joined);
  }

  private static void require(boolean plain) throws NotPlain {
    if (!plain) {
      throw new NotPlain();
    }
  }
}
