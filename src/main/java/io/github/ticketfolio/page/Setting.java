package io.github.ticketfolio.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.ticket.Audience;
import io.github.ticketfolio.ticket.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What all pages of an archive share.
 *
 * @param options how they look
 * @param names what stands for ids
 * @param wording what they say
 * @param brand whose they are
 * @param moments how they show times
 * @param quantity how they show numbers
 */
record Setting(
    PageOptions options,
    Names names,
    Wording wording,
    Brand brand,
    Moments moments,
    Quantity quantity) {

  static Setting of(PageOptions options, Names names) {
    Theme theme = options.edition().theme();
    Wording wording = Wording.of(theme, options.edition().language());
    return new Setting(
        options,
        names,
        wording,
        Brand.of(theme),
        new Moments(options.times(), wording),
        new Quantity(wording));
  }

  /** See {@link Pages#fingerprint()}. */
  String fingerprint() {
    Edition edition = options.edition();
    List<Object> all = new ArrayList<>();
    all.add(options.order());
    all.add(options.format());
    all.add(options.times());
    all.add(options.programVersion());
    all.add(edition.audience());
    all.add(edition.language());
    all.add(edition.redactedBy());
    all.add(new TreeMap<>(names.departments()));
    all.add(new TreeMap<>(names.statusColours()));
    all.add(new TreeMap<>(names.staff()));
    all.add(edition.theme().sums());
    return Sha256.of(all.toString().getBytes(UTF_8));
  }

  /** True for the copy that holds everything. */
  boolean isInternal() {
    return options.edition().audience() == Audience.INTERNAL;
  }

  /** What comes after {@code audience.} in the keys of a wording. */
  String audience() {
    return options.edition().audience().name().toLowerCase(Locale.ROOT);
  }

  /** For whom a printed page is, in words. */
  String paperAudience() {
    return wording.text("paper.audience." + audience());
  }

  /** By which rules the copy is redacted, in words; null where it is not. */
  @Nullable String redacted() {
    List<String> rules = options.edition().redactedBy();
    return rules.isEmpty() ? null : wording.text("banner.redacted", String.join(", ", rules));
  }

  /** The archive's title. */
  String title() {
    String own = brand.title();
    return own == null ? wording.text("index.title") : own;
  }

  /** The program and its version. */
  String program() {
    return "Ticketfolio " + options.programVersion();
  }
}
