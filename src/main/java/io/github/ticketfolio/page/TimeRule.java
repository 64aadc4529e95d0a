package io.github.ticketfolio.page;

import java.time.ZoneId;

/**
 * How the local times of WHMCS, which carry no zone, are read.
 *
 * @param zone the time zone
 * @param origin how it is known
 */
public record TimeRule(ZoneId zone, Origin origin) {
  /** How a time zone is known. */
  public enum Origin {
    /** It was given for this archive. */
    GIVEN,
    /** It is the server's offset from UTC on the day of the export, which may change by season. */
    OBSERVED,
    /** Nobody told: UTC is assumed. */
    ASSUMED
  }
}
