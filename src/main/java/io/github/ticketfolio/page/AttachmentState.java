package io.github.ticketfolio.page;

/** What became of an attachment. Each has exactly one state. */
public enum AttachmentState {
  /** Its bytes are a file of the archive. */
  BESIDE_PAGE("beside this page", ""),
  /** Its bytes are part of the page. */
  IN_PAGE("in this page", ""),
  /** WHMCS had deleted it before the export. */
  REMOVED("removed in WHMCS before the export", "were removed in WHMCS before this export"),
  /** It was asked for and could not be had. */
  FAILED("download failed", "could not be downloaded"),
  /** It was not fetched because of its size. */
  TOO_LARGE("too large (not fetched)", "were too large to fetch"),
  /** It was not asked for. */
  NOT_FETCHED("not fetched", "were not fetched"),
  /** It is not for the audience of this copy. */
  WITHHELD("withheld for this audience", "were withheld for this audience");

  private final String words;
  private final String clause;

  AttachmentState(String words, String clause) {
    this.words = words;
    this.clause = clause;
  }

  /** The state as a page says it, with the reason if there is one. */
  String words(String reason) {
    if (reason.isEmpty()) {
      return words;
    }
    return words.endsWith(")")
        ? words.replace(")", ": " + reason + ")")
        : words + " (" + reason + ")";
  }

  /** What happened to some files in this state; empty for one in which they are there. */
  String clause(int files) {
    return files == 1 ? clause.replace("were ", "was ") : clause;
  }

  /** True when the file can be opened from the page. */
  boolean isPresent() {
    return clause.isEmpty();
  }
}
