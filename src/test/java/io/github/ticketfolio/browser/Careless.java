package io.github.ticketfolio.browser;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.ticketfolio.hostile.Control;
import org.jsoup.nodes.Entities;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Puts a message into a page as a program would that nobody made safe. */
final class Careless {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder(new MutableDataSet().set(HtmlRenderer.SUPPRESSED_LINKS, "")).build();
  private static final TemplateEngine TEMPLATES = new TemplateEngine();

  static {
    TEMPLATES.setTemplateResolver(new StringTemplateResolver());
  }

  private Careless() {}

  static String render(String stored, Control control) {
    return switch (control) {
      case RAW -> stored;
      case MARKDOWN -> RENDERER.render(PARSER.parse(Entities.unescape(stored)));
      case TEMPLATE -> template(stored);
    };
  }

  /** What is no valid template stays as it is. */
  private static String template(String stored) {
    try {
      return TEMPLATES.process("<div>" + stored + "</div>", new Context());
    } catch (TemplateEngineException e) {
      return stored;
    }
  }
}
