package io.github.ticketfolio.page;

import java.util.Locale;
import java.util.Set;

/** Tells which files may be shown in a page and which could run something when opened. */
public final class FileDanger {
  private static final Set<String> RASTER =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
  private static final Set<String> ACTIVE_TYPES =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml",
          "text/xml",
          "application/xml",
          "text/javascript",
          "application/javascript",
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-executable",
          "application/x-elf",
          "application/java-archive",
          "text/x-shellscript");
  private static final Set<String> ACTIVE_ENDINGS =
      Set.of(
          ("html htm xhtml xht shtml mht mhtml svg svgz xml xsl js mjs jse vbs vbe wsf hta exe msi"
                  + " com scr pif bat cmd ps1 psm1 sh bash php phtml py pl rb jar jnlp app dmg apk"
                  + " deb rpm lnk url desktop reg iso img docm dotm xlsm xltm xlam pptm potm ppsm"
                  + " ppam xll swf chm cpl dll")
              .split(" "));

  private FileDanger() {}

  /**
   * True for a file that a page may show as an image.
   *
   * @param type its type by magic bytes
   * @param fileName its name as received
   */
  public static boolean isShown(String type, String fileName) {
    return isRaster(type) && !isActive(type, fileName);
  }

  static boolean isRaster(String type) {
    return RASTER.contains(type.toLowerCase(Locale.ROOT));
  }

  /** By type or by name: in doubt a file counts as active. */
  static boolean isActive(String type, String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT).strip().replaceAll("[. ]+$", "");
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ACTIVE_TYPES.contains(type.toLowerCase(Locale.ROOT)) || ACTIVE_ENDINGS.contains(ending);
  }
}
