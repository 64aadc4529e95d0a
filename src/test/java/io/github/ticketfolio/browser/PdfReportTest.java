package io.github.ticketfolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ticketfolio.cli.DemoArchive;
import io.github.ticketfolio.cli.Program;
import io.github.ticketfolio.demo.DemoServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One ticket as a PDF, printed by the machine's own Chromium. */
class PdfReportTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir private static Path shared;
  @TempDir private Path folder;

  @BeforeAll
  static void fetchTheDemo() throws Exception {
    boolean there = Files.isExecutable(CHROMIUM);
    assumeTrue(there || Boolean.getBoolean("browser.required"), "no Chromium");
    try (DemoServer server = DemoServer.start()) {
      Program.Result result =
          DemoArchive.connectedTo(server)
              .run("fetch", "--all", "--store", shared.resolve("tickets.db"));
      assertEquals(0, result.code(), result.err());
    }
  }

  private PDDocument pdf(Object... arguments) throws IOException {
    Path file = folder.resolve("ticket.pdf");
    Object[] fixed = {"report", "--store", shared.resolve("tickets.db"), "-o", file};
    Program.Result result =
        new Program()
            .with("TICKETFOLIO_BROWSER", CHROMIUM.toString())
            .run(Stream.of(fixed, arguments).flatMap(Stream::of).toArray());
    assertEquals(0, result.code(), result.err());
    return Loader.loadPDF(file.toFile());
  }

  private static List<String> sheets(PDDocument pdf) throws IOException {
    List<String> sheets = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      PDFTextStripper text = new PDFTextStripper();
      text.setStartPage(page);
      text.setEndPage(page);
      sheets.add(text.getText(pdf));
    }
    return sheets;
  }

  @Test
  void namesTheTicketAndTheSheetOnEverySheet() throws Exception {
    try (PDDocument pdf = pdf("KXB-482913")) {
      List<String> sheets = sheets(pdf);
      assertTrue(sheets.size() > 1 && sheets.size() < 6, sheets.size() + " sheets");
      for (int i = 0; i < sheets.size(); i++) {
        String sheet = sheets.get(i);
        assertTrue(sheet.contains("Ticket #KXB-482913"), sheet);
        assertTrue(sheet.contains("Internal copy · contains staff notes"), sheet);
        assertTrue(sheet.contains("Page " + (i + 1) + " of " + sheets.size()), sheet);
      }
      String all = String.join("\n", sheets);
      assertTrue(all.contains("She measured everything and found nothing."), all);
      assertTrue(all.contains("Of 4 attachments: 4 were left out of this file."), all);
    }
  }

  @Test
  void isAsLargeAsThePaper() throws Exception {
    try (PDDocument pdf = pdf("104552")) {
      assertSize(PDRectangle.A4, pdf.getPage(0));
    }
    try (PDDocument pdf = pdf("104552", "--paper", "letter")) {
      assertSize(PDRectangle.LETTER, pdf.getPage(0));
    }
  }

  private static void assertSize(PDRectangle paper, PDPage page) {
    assertEquals(paper.getWidth(), page.getMediaBox().getWidth(), 1);
    assertEquals(paper.getHeight(), page.getMediaBox().getHeight(), 1);
  }

  @Test
  void showsPicturesAndHoldsNoFile() throws Exception {
    try (PDDocument pdf = pdf("205127")) {
      int pictures = 0;
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          pictures += page.getResources().isImageXObject(name) ? 1 : 0;
        }
      }
      assertTrue(pictures >= 2, pictures + " pictures");
      assertTrue(
          String.join(" ", sheets(pdf)).replaceAll("\\s+", " ").contains("only shown as an image"));
    }
    String raw = Files.readString(folder.resolve("ticket.pdf"), StandardCharsets.ISO_8859_1);
    assertEquals(-1, raw.indexOf("data:"), "an address of bytes is in the PDF");
  }

  @Test
  void cutsNoShortEntryInTwo() throws Exception {
    try (PDDocument pdf = pdf("242077")) {
      List<String> sheets = sheets(pdf);
      assertTrue(sheets.size() > 20, sheets.size() + " sheets");
      for (String sheet : sheets) {
        long heads = count(sheet, "Uptime Probe\n");
        assertEquals(heads, count(sheet, "Incident: #"), sheet);
      }
    }
  }

  private static long count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1L;
  }

  @Test
  void leavesNothingBehindInTheTemporaryFolder() throws Exception {
    List<String> before = temporary();
    pdf("104552").close();
    assertEquals(before, temporary());
  }

  private static List<String> temporary() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith("ticketfolio-"))
          .sorted()
          .toList();
    }
  }
}
