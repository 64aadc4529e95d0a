package io.github.ticketfolio.page;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Fills the theme's templates with view records. The engine is built once, keeps parsed templates
 * and is safe for many threads.
 */
final class Templates {
  private final TemplateEngine engine = new TemplateEngine();

  Templates(Theme theme, Wording wording) {
    FromTheme resolver = new FromTheme(theme);
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCacheable(true);
    engine.setTemplateResolver(resolver);
    engine.setMessageResolver(new FromWording(wording));
  }

  /** The template's text with the view's components as its variables. */
  String fill(String template, Record view) {
    Map<String, Object> variables = RecordMaps.of(view);
    try {
      return engine.process(template, new Context(Locale.ROOT, variables));
    } catch (TemplateEngineException e) {
      throw broken(template, e);
    }
  }

  /** The innermost cause says what is wrong; the outer ones only that something is. */
  private static BrokenThemeException broken(String template, TemplateEngineException e) {
    Throwable inner = e;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner instanceof BrokenThemeException broken
        ? broken
        : new BrokenThemeException(place(template, e), reason(inner), e);
  }

  /** The parser quotes the whole template; its last line says what is wrong. */
  private static String reason(Throwable inner) {
    String message = String.valueOf(inner.getMessage()).strip();
    return message.substring(message.lastIndexOf('\n') + 1);
  }

  /** The engine takes the text of a template for its name, unless it is a fragment's file. */
  private static String place(String template, TemplateEngineException e) {
    if (!(e instanceof TemplateProcessingException at)) {
      return "templates/" + template;
    }
    String name = String.valueOf(at.getTemplateName());
    String file = name.matches("[\\w.-]+\\.html") ? name : template;
    return "templates/" + file + (at.hasLineAndCol() ? " line " + at.getLine() : "");
  }

  /** {@code #{key}} in a template. */
  private static final class FromWording extends AbstractMessageResolver {
    private final Wording wording;

    FromWording(Wording wording) {
      this.wording = wording;
    }

    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      return wording.text(key, arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      return resolveMessage(context, origin, key, arguments);
    }
  }

  /** Reads templates from the theme, without the indentation that readers of the theme need. */
  private static final class FromTheme extends AbstractConfigurableTemplateResolver {
    private final Theme theme;

    FromTheme(Theme theme) {
      this.theme = theme;
    }

    @Override
    protected ITemplateResource computeTemplateResource(
        IEngineConfiguration configuration,
        String ownerTemplate,
        String template,
        String resourceName,
        String characterEncoding,
        Map<String, Object> attributes) {
      String file = "templates/" + template;
      String text = theme.text(file);
      if (text.contains("__") || text.contains("th:inline")) {
        throw new BrokenThemeException(
            file, "__ and th:inline would run ticket text as code", null);
      }
      return new StringTemplateResource(text.replaceAll("\n\\s+", "\n"));
    }
  }
}
