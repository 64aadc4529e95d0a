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
 * @param content what is known of its bytes; null when they are not in the archive
 */
record FileView(
    String label,
    String anchor,
    String name,
    @Nullable Link entry,
    StateView state,
    @Nullable ContentView content) {

  /** What became of a file in words, and why, in English; null where that is not told. */
  record StateView(String words, EntryView.@Nullable Text reason) {}

  /**
   * The bytes.
   *
   * @param href where they are
   * @param type their type
   * @param length their number in words
   * @param sha256 their hash
   * @param show how the page may show them
   */
  record ContentView(String href, String type, String length, String sha256, Show show) {}

  /**
   * How a file may be shown.
   *
   * @param image true for a raster image that is shown as a thumbnail
   * @param active true when opening the file could run something
   */
  record Show(boolean image, boolean active) {}
}
