package io.github.ticketfolio.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Finds the bare addresses in a text. */
final class BareLinks {
  private static final LinkExtractor EXTRACTOR =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();
  private static final int LONGEST_ENTITY = 33;
  private static final Pattern ENTITY_START = Pattern.compile("&#?\\w{1,31}$");

  private BareLinks() {}

  /** A piece of a text, and the link that it is; null for none. */
  record Piece(String text, @Nullable ShownLink link) {}

  /** True when the text is worth a search. */
  static boolean mayBeIn(String text) {
    return text.contains("://")
        || text.indexOf('@') >= 0
        || text.contains("www.")
        || text.contains("WWW.");
  }

  /** The whole text in its order. */
  static List<Piece> in(String text) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (LinkSpan link : EXTRACTOR.extractLinks(text)) {
      plain(text.substring(done, link.getBeginIndex()), pieces);
      done = link.getEndIndex() + (cutsEntity(text, link) ? 1 : 0);
      String address = text.substring(link.getBeginIndex(), done);
      String target = prefix(link.getType()) + address;
      pieces.add(new Piece(address, ShownLink.of(target, "", address)));
    }
    plain(text.substring(done), pieces);
    return pieces;
  }

  private static void plain(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, null));
    }
  }

  /** An entity that is left as typed must not lose its semicolon to what is said of the link. */
  private static boolean cutsEntity(String text, LinkSpan link) {
    int end = link.getEndIndex();
    int from = Math.max(link.getBeginIndex(), end - LONGEST_ENTITY);
    return end < text.length()
        && text.charAt(end) == ';'
        && ENTITY_START.matcher(text.substring(from, end)).find();
  }

  private static String prefix(LinkType type) {
    return switch (type) {
      case EMAIL -> "mailto:";
      case WWW -> "http://";
      default -> "";
    };
  }
}
