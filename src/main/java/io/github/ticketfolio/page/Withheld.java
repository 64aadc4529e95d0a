package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.AccessKey;
import java.util.regex.Pattern;

/**
 * Takes client access keys out of a finished page. WHMCS mails its customers links that hold the
 * key, and they quote those mails in their replies; with it anyone can open the ticket.
 */
final class Withheld {
  private static final String SIGN = "access-key-withheld";

  /** Shorter ones could be part of any word; WHMCS makes keys of eight characters. */
  private static final int SHORTEST = 6;

  private static final Pattern LINK_KEY =
      Pattern.compile("(viewticket\\.php\\?[^\\s\"'<>]{0,200}?[?&;]c=)[A-Za-z0-9]+");

  private Withheld() {}

  /** The page without the ticket's own key and without any key in a link to a ticket. */
  static String in(String html, AccessKey own) {
    String without = own.value().length() < SHORTEST ? html : html.replace(own.value(), SIGN);
    return inLinks(without);
  }

  /** The page without any key in a link to a ticket. */
  static String inLinks(String html) {
    return html.contains("viewticket.php?") ? LINK_KEY.matcher(html).replaceAll("$1" + SIGN) : html;
  }
}
