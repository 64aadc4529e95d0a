package io.github.ticketfolio.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;

/** A way in which a reader meets a page. */
enum ReadingMode {
  LIGHT(1280, 800, "(prefers-color-scheme: light)"),
  DARK(1280, 800, "(prefers-color-scheme: dark)"),
  PRINT(1280, 800, "print"),
  NARROW(320, 640, "(width: 320px)"),
  /** A window of 1280 pixels in which the reader has enlarged everything to twice its size. */
  ZOOMED(640, 400, "(width: 640px) and (resolution: 2dppx)"),
  FORCED_COLOURS(1280, 800, "(forced-colors: active)");

  private final int width;
  private final int height;
  private final String query;

  ReadingMode(int width, int height, String query) {
    this.width = width;
    this.height = height;
    this.query = query;
  }

  /** An empty page that this reader has. */
  Page open(Chromium chromium) {
    Page page =
        chromium.page(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(this == ZOOMED ? 2 : 1)
                .setColorScheme(this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setForcedColors(this == FORCED_COLOURS ? ForcedColors.ACTIVE : ForcedColors.NONE));
    if (this == PRINT) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
    if (!(boolean) page.evaluate("query => matchMedia(query).matches", query)) {
      throw new IllegalStateException("the browser does not show " + this);
    }
    return page;
  }
}
