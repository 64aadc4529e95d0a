package io.github.ticketfolio.page;

import io.github.ticketfolio.ticket.Audience;
import java.util.Locale;

/**
 * What all pages of an archive share.
 *
 * @param options how they look
 * @param names what stands for ids
 * @param wording what they say
 * @param moments how they show times
 * @param quantity how they show numbers
 */
record Setting(
    PageOptions options, Names names, Wording wording, Moments moments, Quantity quantity) {

  static Setting of(PageOptions options, Names names) {
    Wording wording = Wording.of(options.edition().theme(), options.edition().language());
    return new Setting(
        options, names, wording, new Moments(options.times(), wording), new Quantity(wording));
  }

  /** True for the copy that holds everything. */
  boolean isInternal() {
    return options.edition().audience() == Audience.INTERNAL;
  }

  /** What comes after {@code audience.} in the keys of a wording. */
  String audience() {
    return options.edition().audience().name().toLowerCase(Locale.ROOT);
  }

  /** The program and its version. */
  String program() {
    return "Ticketfolio " + options.programVersion();
  }
}
