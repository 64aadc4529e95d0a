package io.github.ticketfolio.whmcs;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What WHMCS tells about itself and the administrator the API credentials belong to.
 *
 * @param version the version of WHMCS, such as {@code 8.13.1}, or empty
 * @param requestTime the server's clock when it was asked, in its local time; null where it does
 *     not tell
 * @param permissions what the administrator's role allows, in WHMCS' words
 */
public record AdminDetails(
    String version, @Nullable LocalDateTime requestTime, List<String> permissions) {
  public AdminDetails {
    permissions = List.copyOf(permissions);
  }
}
