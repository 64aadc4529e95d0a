package io.github.ticketfolio.message;

import org.jspecify.annotations.Nullable;

/**
 * A link that says where it leads, if its text does not.
 *
 * @param href its target, vetted
 * @param note what is said beside it, or empty
 */
record ShownLink(String href, String note) {
  /** The link with a target and a title as written; null when it must not be one. */
  static @Nullable ShownLink of(String target, String title, String text) {
    Address address = Address.of(target);
    if (address == null) {
      return null;
    }
    boolean honest = address.plain() && isTarget(text.strip(), address.href());
    return new ShownLink(address.href(), joined(honest ? "" : address.host(), title.strip()));
  }

  /** What stands for a link that must not be one. */
  static String unlinked(String target, String title) {
    return joined(target.strip(), title.strip());
  }

  private static String joined(String target, String title) {
    return target.isEmpty() || title.isEmpty() ? target + title : target + " – " + title;
  }

  /** With or without its scheme, and without a slash at its end. */
  private static boolean isTarget(String text, String href) {
    int scheme = href.indexOf(':') + 1;
    String bare = href.substring(href.startsWith("//", scheme) ? scheme + 2 : scheme);
    return !text.isEmpty() && (isSame(text, href) || isSame(text, bare));
  }

  private static boolean isSame(String text, String target) {
    int slash = target.length() == text.length() + 1 && target.endsWith("/") ? 1 : 0;
    return target.length() == text.length() + slash && target.startsWith(text);
  }
}
