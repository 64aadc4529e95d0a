package io.github.ticketfolio.page;

import org.jspecify.annotations.Nullable;

/**
 * An attachment as a page shows it.
 *
 * @param label its running number, {@code A-01}
 * @param anchor the id of its row in the register
 * @param name its name, made visible
 * @param entry the entry it belongs to; null when there is none
 * @param state what became of it
 * @param content what is known of its bytes; null when they were not fetched
 */
record FileView(
    String label,
    String anchor,
    String name,
    @Nullable Link entry,
    StateView state,
    @Nullable ContentView content) {

  /** True when its entry shows it. */
  boolean showsImage() {
    return content != null && content.ways().image() != null;
  }

  /**
   * What became of a file in words, and why, in English; null where that is not told. And whether
   * it is missing.
   */
  record StateView(String words, EntryView.@Nullable Text reason, boolean missing) {}

  /**
   * The bytes.
   *
   * @param ways where they are
   * @param type their type
   * @param length their number in words
   * @param sha256 their hash
   * @param active true when opening the file could run something
   */
  record ContentView(Ways ways, String type, String length, String sha256, boolean active) {}

  /**
   * The ways to a file.
   *
   * @param near where its name leads to in its entry
   * @param href where the register leads to; null when the file is not to be had from the page
   * @param save the name to save it under; null when the address has it
   * @param image the address of the image that its entry shows; null when it shows none
   */
  record Ways(String near, @Nullable String href, @Nullable String save, @Nullable String image) {}
}
