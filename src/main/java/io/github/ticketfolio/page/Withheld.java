package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.AccessKey;
import java.util.regex.Pattern;

/**
 * Takes client access keys out of messages, before anything cuts them into pieces, and out of the
 * finished page. WHMCS mails its customers links that hold the key, and they quote those mails in
 * their replies; with it anyone can open the ticket.
 */
final class Withheld {
  private static final String SIGN = "access-key-withheld";

  /** Shorter ones could be part of any word; WHMCS makes keys of eight characters. */
  private static final int SHORTEST = 6;

  private static final Pattern LINK_KEY =
      Pattern.compile(
          "(?i)(viewticket\\.php/?(?:\\?|%3F)(?:[^\\s\"'<>]{0,200}?(?:[?&;]|%26)(?:<br>|\\s){0,3})?"
              + "c(?:=|%3D))(?!access-key-withheld)[A-Za-z0-9]+");

  private Withheld() {}

  /** The text or page without the ticket's own key and without any key in a link to a ticket. */
  static String in(String html, AccessKey own) {
    String without = own.value().length() < SHORTEST ? html : html.replace(own.value(), SIGN);
    return inLinks(without);
  }

  /** The page without any key in a link to a ticket. */
  static String inLinks(String html) {
    boolean may = html.contains("viewticket") || html.contains("VIEWTICKET");
    return may ? LINK_KEY.matcher(html).replaceAll("$1" + SIGN) : html;
  }
}
