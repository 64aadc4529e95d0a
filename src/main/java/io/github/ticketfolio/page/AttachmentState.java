package io.github.ticketfolio.page;

import java.util.Locale;

/** What became of an attachment. Each has exactly one state. */
public enum AttachmentState {
  /** Its bytes are a file of the archive. */
  BESIDE_PAGE,
  /** Its bytes are part of the page. */
  IN_PAGE,
  /** It is an image that the page shows; its bytes cannot be had from there. */
  SHOWN,
  /** The page had no room for its bytes. */
  NO_ROOM,
  /** The page cannot hold any bytes. */
  LEFT_OUT,
  /** WHMCS had deleted it before the export. */
  REMOVED,
  /** It was asked for and could not be had. */
  FAILED,
  /** It was not fetched because of its size. */
  TOO_LARGE,
  /** It was not asked for. */
  NOT_FETCHED,
  /** It is not for the audience of this copy. */
  WITHHELD,
  /** This copy is redacted, and it could not be. */
  UNREDACTED;

  /** What comes after this in the keys of a wording. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True when a page may tell what the file is, wherever its bytes are. */
  boolean isDescribed() {
    return isPresent() || this == NO_ROOM || this == LEFT_OUT;
  }

  /** True when the file can be opened from the page, or is shown there. */
  public boolean isPresent() {
    return this == BESIDE_PAGE || this == IN_PAGE || this == SHOWN;
  }
}
