package io.github.ticketfolio.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.StandardEachTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Fills loops such as that of a page's entries at once, where Thymeleaf goes through each tag and
 * attribute of them anew for each entry. What is not plain, and what fails, it leaves to Thymeleaf,
 * which also tells where it fails.
 */
final class Loops extends AbstractAttributeTagProcessor {
  /** Never changed, only replaced. What two threads add at once may be lost, and is cut again. */
  private volatile Map<Place, Optional<Part>> known = Map.of();

  /** Where a loop's tag stands. */
  private record Place(String template, int line, int column) {
    static Place of(IProcessableElementTag tag) {
      return new Place(tag.getTemplateName(), tag.getLine(), tag.getCol());
    }
  }

  Loops(String prefix) {
    super(
        TemplateMode.HTML,
        prefix,
        null,
        false,
        StandardEachTagProcessor.ATTR_NAME,
        true,
        StandardEachTagProcessor.PRECEDENCE - 1,
        false);
  }

  @Override
  protected void doProcess(
      ITemplateContext context,
      IProcessableElementTag tag,
      AttributeName name,
      String value,
      IElementTagStructureHandler structure) {
    Optional<Part> loop = loop(Place.of(tag), context);
    String filled = loop.isPresent() ? filled(loop.get(), (IEngineContext) context) : null;
    if (filled != null) {
      structure.replaceWith(filled, false);
    }
  }

  private Optional<Part> loop(Place place, ITemplateContext context) {
    Optional<Part> loop = known.get(place);
    if (loop == null) {
      loop = cut(place, context);
      Map<Place, Optional<Part>> more = new HashMap<>(known);
      more.put(place, loop);
      known = more;
    }
    return loop;
  }

  private static Optional<Part> cut(Place place, ITemplateContext context) {
    TemplateModel model =
        context
            .getConfiguration()
            .getTemplateManager()
            .parseStandalone(context, place.template(), null, TemplateMode.HTML, true, true);
    for (int at = 0; at < model.size(); at++) {
      if (model.get(at) instanceof IProcessableElementTag tag && Place.of(tag).equals(place)) {
        return Optional.ofNullable(PartCutter.cut(model, context, at));
      }
    }
    return Optional.empty();
  }

  private static @Nullable String filled(Part loop, IEngineContext context) {
    int level = context.level();
    try {
      StringBuilder out = new StringBuilder();
      loop.write(context, out);
      return out.toString();
    } catch (RuntimeException e) {
      while (context.level() > level) {
        context.decreaseLevel();
      }
      return null;
    }
  }
}
