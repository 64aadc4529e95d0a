package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.AccessKey;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes client access keys out of messages, before anything cuts them into pieces, and out of the
 * finished page. WHMCS mails its customers links that hold the key, and they quote those mails in
 * their replies; with it anyone can open the ticket.
 */
final class Withheld {
  private static final String SIGN = "access-key-withheld";

  /** Shorter ones could be part of any word; WHMCS makes keys of eight characters. */
  static final int SHORTEST = 6;

  private static final CaseBlind LINK = new CaseBlind("viewticket.php");
  private static final Pattern LINK_KEY =
      Pattern.compile(
          "(?i)(viewticket\\.php/?(?:\\?|%3F)(?:[^\\s\"'<>]{0,200}?(?:[?&;]|%26)(?:<br>|\\s){0,3})?"
              + "c(?:=|%3D))(?!access-key-withheld)[A-Za-z0-9]+");

  private Withheld() {}

  /** The text or page without the ticket's own key and without any key in a link to a ticket. */
  static String in(String html, AccessKey own) {
    return inLinks(own.value().length() < SHORTEST ? html : without(html, own.value()));
  }

  /** As {@link #in(String, AccessKey)}, for a ticket whose key was changed. */
  static String in(String html, List<AccessKey> own) {
    String rest = html;
    for (AccessKey key : own) {
      rest = in(rest, key);
    }
    return rest;
  }

  /** In any case: WHMCS' database takes small letters for capitals. */
  private static String without(String html, String key) {
    CaseBlind sought = new CaseBlind(key);
    int at = sought.in(html, 0);
    if (at < 0) {
      return html;
    }
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (; at >= 0; at = sought.in(html, done)) {
      out.append(html, done, at).append(SIGN);
      done = at + key.length();
    }
    return out.append(html, done, html.length()).toString();
  }

  /** The page without any key in a link to a ticket. */
  static String inLinks(String html) {
    return LINK.in(html, 0) >= 0 ? LINK_KEY.matcher(html).replaceAll("$1" + SIGN) : html;
  }
}
