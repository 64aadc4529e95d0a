package io.github.ticketfolio.page;

import java.util.Locale;

/** What became of an attachment. Each has exactly one state. */
public enum AttachmentState {
  /** Its bytes are a file of the archive. */
  BESIDE_PAGE,
  /** Its bytes are part of the page. */
  IN_PAGE,
  /** WHMCS had deleted it before the export. */
  REMOVED,
  /** It was asked for and could not be had. */
  FAILED,
  /** It was not fetched because of its size. */
  TOO_LARGE,
  /** It was not asked for. */
  NOT_FETCHED,
  /** It is not for the audience of this copy. */
  WITHHELD;

  /** What comes after this in the keys of a wording. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True when the file can be opened from the page. */
  boolean isPresent() {
    return this == BESIDE_PAGE || this == IN_PAGE;
  }
}
