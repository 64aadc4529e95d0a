package io.github.ticketfolio.browser;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The sheets of a PDF, as one reads them. */
public final class Sheets {
  private static final double POINTS_A_MM = 72 / 25.4;
  private static final double FOOT_MM = 20;

  private Sheets() {}

  /**
   * One sheet.
   *
   * @param text its words, with single spaces between them
   * @param width how wide it is, in mm
   * @param right how far to the right its words reach, in mm
   * @param filled how much of its height is above the end of its text, margins included; below it
   *     there is at most the line in the lower margin
   */
  public record Sheet(String text, double width, double right, double filled) {
    /** How often a text is on it. */
    public int count(String part) {
      return text.split(Pattern.quote(part), -1).length - 1;
    }
  }

  /** All of a PDF. */
  public static List<Sheet> of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Sheet> sheets = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        sheets.add(new Reader(page).read(document));
      }
      return sheets;
    }
  }

  private static final class Reader extends PDFTextStripper {
    private double right;
    private double low;

    Reader(int page) {
      setStartPage(page);
      setEndPage(page);
    }

    Sheet read(PDDocument document) throws IOException {
      StringWriter text = new StringWriter();
      writeText(document, text);
      var box = document.getPage(getStartPage() - 1).getMediaBox();
      return new Sheet(
          text.toString().replaceAll("[\\s\\p{Z}]+", " "),
          box.getWidth() / POINTS_A_MM,
          right / POINTS_A_MM,
          low / box.getHeight());
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      super.processTextPosition(glyph);
      right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
      if (glyph.getYDirAdj() < glyph.getPageHeight() - FOOT_MM * POINTS_A_MM) {
        low = Math.max(low, glyph.getYDirAdj());
      }
    }
  }
}
