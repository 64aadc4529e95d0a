package io.github.ticketfolio.archive;

import io.github.ticketfolio.archive.Finding.State;
import io.github.ticketfolio.whmcs.AdminDetails;
import io.github.ticketfolio.whmcs.Peer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer tells about the server besides what was asked: encryption, version, clock. */
final class Vitals {
  private static final Duration SMALL = Duration.ofMinutes(2);
  private static final Duration SOON = Duration.ofDays(14);

  private final Instant now;
  private final List<Finding> findings = new ArrayList<>();

  private Vitals(Instant now) {
    this.now = now;
  }

  /**
   * What is known.
   *
   * @param details what WHMCS tells about itself; null where it does not
   * @param answeredAt when it did, by this machine's clock
   * @param peer what is known of the host
   */
  static List<Finding> of(
      @Nullable AdminDetails details, @Nullable Instant answeredAt, @Nullable Peer peer) {
    Vitals vitals = new Vitals(answeredAt == null ? Instant.now() : answeredAt);
    Duration ahead = peer == null ? null : peer.clockDifference();
    if (peer != null) {
      vitals.encryption(peer);
    }
    vitals.clock(ahead);
    if (details != null) {
      vitals.version(details.version());
      vitals.zone(details.requestTime(), ahead == null ? Duration.ZERO : ahead);
    }
    return vitals.findings;
  }

  private void encryption(Peer peer) {
    Instant end = peer.certificateEnd();
    if (end == null) {
      tell(State.WARNING, "encryption", "none: the API secret travels readable. Use https.");
      return;
    }
    String text = peer.tls() + ", certificate valid until " + end.toString().substring(0, 10);
    boolean soon = Duration.between(now, end).compareTo(SOON) < 0;
    tell(
        soon ? State.WARNING : State.OK,
        "encryption",
        soon ? text + ". Have it renewed before a run finds it expired." : text);
  }

  private void clock(@Nullable Duration ahead) {
    if (ahead == null) {
      tell(State.UNKNOWN, "clock", "the server does not tell its time");
    } else if (ahead.abs().compareTo(SMALL) <= 0) {
      tell(State.OK, "clock", "the server's agrees with this machine's");
    } else {
      tell(
          State.WARNING,
          "clock",
          "the server's is "
              + words(ahead.abs())
              + (ahead.isNegative() ? " behind" : " ahead of")
              + " this machine's: set both by NTP, or the pages tell a wrong time of fetching");
    }
  }

  private static String words(Duration time) {
    return time.toHours() > 0
        ? time.toHours() + " h " + time.toMinutesPart() + " min"
        : time.toMinutes() + " min";
  }

  private void version(String version) {
    tell(
        version.isBlank() ? State.UNKNOWN : State.OK,
        "version",
        version.isBlank() ? "WHMCS does not tell it" : "WHMCS " + version);
  }

  /** A guess: the offset of today, rounded, is not the rule of a zone. */
  private void zone(@Nullable LocalDateTime local, Duration ahead) {
    if (local == null) {
      tell(State.UNKNOWN, "time zone", "WHMCS does not tell its local time");
      return;
    }
    Optional<ZoneOffset> offset = ServerOffset.of(local, now.plus(ahead));
    if (offset.isEmpty()) {
      tell(State.UNKNOWN, "time zone", "WHMCS' local time, " + local + ", is that of no zone now");
      return;
    }
    tell(
        State.OK,
        "time zone",
        "WHMCS' local time is "
            + ServerOffset.words(offset.get())
            + " today; render with --time-zone and its zone's name");
  }

  private void tell(State state, String check, String text) {
    findings.add(new Finding(check, state, text));
  }
}
