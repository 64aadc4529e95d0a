package io.github.ticketfolio.whmcs;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What WHMCS tells about itself.
 *
 * @param version the version of WHMCS, such as {@code 8.13.1}, or empty
 * @param requestTime the server's clock when it was asked, in its local time; null where it does
 *     not tell
 */
public record AdminDetails(String version, @Nullable LocalDateTime requestTime) {}
