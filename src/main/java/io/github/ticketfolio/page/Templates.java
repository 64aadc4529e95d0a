package io.github.ticketfolio.page;

import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import ognl.OgnlException;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

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
    engine.setDialect(new QuickDialect());
    engine.setTemplateResolver(resolver);
    engine.setMessageResolver(new FromWording(wording));
    engine.setEngineContextFactory(Variables::new);
  }

  /** The template's text with the view's components as its variables. */
  String fill(String template, Record view) {
    return fill(template, RecordMaps.of(view));
  }

  /**
   * Fills a template with made-up values of its view, so that whatever is wrong with it is known
   * before hours of work.
   */
  void check(String template, Class<? extends Record> view) {
    for (Map<String, @Nullable Object> values : Specimen.of(view)) {
      if (!fill(template, values).contains(" content=\"policy\"")) {
        throw new BrokenThemeException(
            "templates/" + template,
            "its page lacks the content security policy; keep the head of parts.html",
            null);
      }
    }
  }

  private String fill(String template, Map<String, @Nullable Object> variables) {
    try {
      PageWriter page = new PageWriter();
      engine.process(template, new Context(Locale.ROOT, variables), page);
      return page.toString();
    } catch (TemplateEngineException e) {
      throw broken(template, e);
    }
  }

  private static BrokenThemeException broken(String template, TemplateEngineException e) {
    Throwable inner = innermost(e);
    return inner instanceof BrokenThemeException broken
        ? broken
        : new BrokenThemeException(place(template, e), reason(inner), e);
  }

  /**
   * The innermost cause says what is wrong, the outer ones only that something is; but that of an
   * expression says less than the expression, which the one around it quotes.
   */
  private static Throwable innermost(Throwable e) {
    Throwable cause = e.getCause();
    boolean last = e instanceof BrokenThemeException || cause instanceof OgnlException;
    return last || cause == null ? e : innermost(cause);
  }

  /** Without the place, which is told before, and what the parser quotes of the next lines. */
  private static String reason(Throwable inner) {
    String message = String.valueOf(inner.getMessage()).strip().replaceAll("(?s)\n.*", "…");
    return message.replaceAll("^\\(Line = [^)]*\\) | \\(template: [^)]*\\)$", "");
  }

  private static String place(String template, TemplateEngineException e) {
    if (!(e instanceof TemplateProcessingException at) || at.getTemplateName() == null) {
      return "templates/" + template;
    }
    return "templates/"
        + at.getTemplateName()
        + (at.hasLineAndCol() ? " line " + at.getLine() : "");
  }

  /** {@code ${name}} in a template; asking for one that there is not is a mistake. */
  private static final class Variables extends EngineContext {
    Variables(
        IEngineConfiguration configuration,
        TemplateData data,
        @Nullable Map<String, Object> attributes,
        IContext context) {
      super(configuration, data, attributes, context.getLocale(), all(context));
    }

    private static Map<String, @Nullable Object> all(IContext context) {
      Map<String, @Nullable Object> all = new HashMap<>();
      context.getVariableNames().forEach(name -> all.put(name, context.getVariable(name)));
      return all;
    }

    @Override
    public @Nullable Object getVariable(String name) {
      Object value = super.getVariable(name);
      if (value == null && !containsVariable(name)) {
        throw RecordMaps.unknown(name, getVariableNames());
      }
      return value;
    }
  }

  /** {@code #{key}} in a template. */
  private static final class FromWording extends AbstractMessageResolver {
    private final Wording wording;

    FromWording(Wording wording) {
      this.wording = wording;
    }

    @Override
    public @Nullable String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      return wording.has(key) ? wording.text(key, arguments) : null;
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
      throw new NoSuchElementException("there is no text #{" + key + "} in " + wording.file());
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
      if (!theme.has(file)) {
        throw new NoSuchElementException("there is no " + file);
      }
      String text = theme.text(file);
      TemplateRules.check(file, text);
      return new Source(template, text.replaceAll("\n[ \t]+", "\n"));
    }
  }

  /** A template's text, which errors name by its file. */
  private record Source(String file, String text) implements ITemplateResource {
    @Override
    public String getDescription() {
      return file;
    }

    @Override
    public String getBaseName() {
      return file;
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public Reader reader() {
      return new StringReader(text);
    }

    @Override
    public ITemplateResource relative(String location) {
      throw new UnsupportedOperationException(location);
    }
  }
}
