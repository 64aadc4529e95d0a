package io.github.ticketfolio.message;

import io.github.ticketfolio.ticket.TextFormat;

/**
 * Turns the stored text of a reply or note into HTML that is whole and harmless: entities decoded
 * once, then plain text, Markdown or HTML to markup, then sanitised. What cannot be rendered as it
 * should comes out as plain paragraphs, with a remark. The same text always gives the same markup.
 *
 * <p>The page styles {@code .plain} ({@code white-space: pre-wrap}), {@code .plain.columns}
 * (monospaced), {@code .quote}, {@code .signature}, {@code .host}, {@code .placeholder}, {@code
 * .hidden}, {@code .control}, {@code .language}, {@code .h.h1} to {@code .h.h6}, {@code .middle}
 * and {@code .end} of a column, and the words of code ({@link CodeColours}).
 *
 * <p>Immutable and thread-safe. Never throws for any text.
 */
public final class MessageRenderer {
  private final TextFormat format;
  private final MessageWords words;

  /** A renderer of messages in this format for pages with these words. */
  public MessageRenderer(TextFormat format, MessageWords words) {
    this.format = format;
    this.words = words;
  }

  /** Renders one message as WHMCS stores it. */
  public RenderedMessage render(String stored) {
    RenderedMessage message = plainly(stored);
    return new RenderedMessage(words.in(message.html()), message.remark());
  }

  private RenderedMessage plainly(String stored) {
    Body body = body(stored);
    if (!body.foreign()) {
      return new RenderedMessage(Sanitiser.sanitise(body.html()), body.remark());
    }
    return Sanitiser.settle(body.html())
        .map(html -> new RenderedMessage(html, body.remark()))
        .orElseGet(() -> unsettled(stored));
  }

  private static RenderedMessage unsettled(String stored) {
    Body plain = plain(PlainText.of(stored), "its HTML has no definite meaning");
    return new RenderedMessage(Sanitiser.sanitise(plain.html()), plain.remark());
  }

  private Body body(String stored) {
    boolean auto = format == TextFormat.AUTO;
    // Stored unencoded, as from mail, the entities are those of the HTML and are decoded there.
    if (auto && HtmlSigns.in(stored)) {
      return html(stored, PlainText.of(stored));
    }
    String text = PlainText.of(stored);
    if (auto && HtmlSigns.in(text)) {
      return html(text, text);
    }
    return parts(MessageParts.of(text));
  }

  private static Body html(String markup, String text) {
    return HtmlGate.pass(markup)
        .map(html -> new Body(html, "", true))
        .orElseGet(() -> plain(text, "its HTML has too many tags"));
  }

  private static Body plain(String text, String reason) {
    return new Body(PlainWriter.write(text), "shown as plain text: " + reason, false);
  }

  private Body parts(MessageParts parts) {
    Body own = part(parts.own());
    StringBuilder html = new StringBuilder(own.html());
    String remark = own.remark();
    boolean foreign = own.foreign();
    if (!parts.signature().isBlank()) {
      String signature = PlainWriter.write(parts.signature());
      html.append("<div class=\"signature\">").append(signature).append("</div>");
    }
    if (!parts.history().isBlank()) {
      Body history = part(parts.history());
      Quotes.fold(history.html(), (int) parts.history().lines().count(), html);
      remark = remark.isEmpty() ? history.remark() : remark;
      foreign |= history.foreign();
    }
    return new Body(html.toString(), remark, foreign);
  }

  /** What somebody wrote and what it answers to may be of two kinds. */
  private Body part(String text) {
    return switch (format) {
      case MARKDOWN -> Markdown.render(text);
      case AUTO -> MarkdownSigns.in(text) ? Markdown.guess(text) : Body.plain(text);
      case PLAIN -> Body.plain(text);
    };
  }
}
