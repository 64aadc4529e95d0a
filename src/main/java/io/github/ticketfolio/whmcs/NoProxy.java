package io.github.ticketfolio.whmcs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The hosts that are reached without the proxy: {@code NO_PROXY}, a list with commas or blanks. A
 * name covers all below it, with or without a dot (or {@code *.}) before it; an address covers
 * itself only; either may end in a port; {@code *} is every host.
 */
final class NoProxy {
  private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");
  private static final Pattern ENTRY =
      Pattern.compile("(?:\\*?\\.)?(?:\\[([^]]+)]|([^:]+))(?::([0-9]{1,5}))?");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  private final String list;

  NoProxy(String list) {
    this.list = list.toLowerCase(Locale.ROOT);
  }

  boolean covers(HttpUrl endpoint) {
    return SEPARATORS.splitAsStream(list).anyMatch(entry -> covers(entry, endpoint));
  }

  private static boolean covers(String entry, HttpUrl endpoint) {
    Matcher parts = ENTRY.matcher(entry);
    if (entry.equals("*") || !parts.matches()) {
      // What has colons but no brackets may be an IPv6 address.
      return entry.equals("*") || entry.equals(endpoint.host());
    }
    String name = parts.group(1) == null ? parts.group(2) : parts.group(1);
    String port = parts.group(3);
    return isAtOrBelow(endpoint.host(), name)
        && (port == null || Integer.parseInt(port) == endpoint.port());
  }

  private static boolean isAtOrBelow(String host, String name) {
    return host.equals(name) || (!ADDRESS.matcher(host).matches() && host.endsWith("." + name));
  }
}
