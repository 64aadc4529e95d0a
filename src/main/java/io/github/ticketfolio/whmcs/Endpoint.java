package io.github.ticketfolio.whmcs;

import java.net.URI;
import okhttp3.HttpUrl;

/** Where the API of an installation is. */
final class Endpoint {
  private static final String API = "/includes/api.php";

  private Endpoint() {}

  /**
   * The API's address for a base URL, given with or without the trailing slash and with or without
   * {@code /includes/api.php}. Messages of what it throws hold no part of the URL that may be
   * secret.
   *
   * @throws IllegalArgumentException when it is no plain http or https URL
   */
  static HttpUrl of(URI base) {
    String scheme = base.getScheme() == null ? "" : base.getScheme();
    require(
        scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"),
        "the base URL of WHMCS must start with https:// or http://");
    String authority = base.getRawAuthority() == null ? "" : base.getRawAuthority();
    require(
        !authority.contains("@"),
        "the base URL of WHMCS must hold no user name or password; give it without them");
    require(
        base.getRawQuery() == null && base.getRawFragment() == null,
        "the base URL of WHMCS must end before any ? or #");
    // OkHttp would take the first part of the path for the host.
    HttpUrl url = authority.isEmpty() ? null : HttpUrl.parse(base.toString());
    if (url == null) {
      throw new IllegalArgumentException("the base URL of WHMCS has no valid host or port");
    }
    return url.newBuilder().encodedPath(path(url.encodedPath())).build();
  }

  /** The base URL that leads to this address of an API; empty when it is none. */
  static String baseOf(HttpUrl url) {
    String text = bare(url);
    return text.endsWith(API) ? text.substring(0, text.length() - API.length()) : "";
  }

  /** An address without what may be secret in it. */
  static String bare(HttpUrl url) {
    return url.newBuilder().username("").password("").query(null).fragment(null).toString();
  }

  /** The host, with its port where that is not the usual one. */
  static String hostOf(HttpUrl url) {
    boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
    return usual ? url.host() : url.host() + ":" + url.port();
  }

  private static String path(String given) {
    String path = given;
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path.endsWith(API) ? path : path + API;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
