package io.github.ticketfolio.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The attachments are what their names say, so that an archive of them is worth looking at. */
class SampleFilesTest {
  private static final Path FILES = Path.of("src/main/resources/io/github/ticketfolio/demo/files");

  @Test
  void hasPicturesThatOpen() throws IOException {
    List<Path> pictures = new ArrayList<>(named(".png"));
    pictures.addAll(named(".gif"));
    assertEquals(8, pictures.size());
    for (Path file : pictures) {
      BufferedImage picture = ImageIO.read(file.toFile());
      assertNotNull(picture, file.toString());
      assertTrue(picture.getWidth() >= 100 && picture.getWidth() <= 1_000, file.toString());
      assertTrue(Files.size(file) < 40_000, file.toString());
    }
  }

  @Test
  void showsTheBandsThatTheTicketIsAbout() throws IOException {
    assertTrue(colours("lake-at-dawn-original.png") > 1_000);
    assertTrue(colours("lake-at-dawn-gallery.png") <= 32);
  }

  @Test
  void hasPdfDocumentsWhoseTablesPointToTheirObjects() throws IOException {
    Pattern row = Pattern.compile("(\\d{10}) 00000 n ");
    for (Path file : named(".pdf")) {
      String pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertTrue(pdf.startsWith("%PDF-1.4\n"), file.toString());
      Matcher rows = row.matcher(pdf);
      int object = 0;
      while (rows.find()) {
        object++;
        assertTrue(pdf.startsWith(object + " 0 obj\n", Integer.parseInt(rows.group(1))));
      }
      assertEquals(7, object, file.toString());
    }
  }

  @Test
  void hasAZipArchiveThatUnpacks() throws IOException {
    byte[] bytes = Files.readAllBytes(FILES.resolve("evidence.zip"));
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertTrue(zip.readAllBytes().length > 0);
      }
    }
    assertEquals(List.of("headers.txt", "README.txt"), names);
  }

  @Test
  void hasTablesWithAsManyCellsInEachRow() throws IOException {
    for (Path file : named(".csv")) {
      List<String> lines = Files.readAllLines(file);
      long commas = lines.get(0).chars().filter(c -> c == ',').count();
      for (String line : lines) {
        assertEquals(commas, line.chars().filter(c -> c == ',').count(), file + ": " + line);
      }
    }
  }

  private static long colours(String name) throws IOException {
    BufferedImage picture = ImageIO.read(FILES.resolve(name).toFile());
    int width = picture.getWidth();
    int height = picture.getHeight();
    return Arrays.stream(picture.getRGB(0, 0, width, height, null, 0, width)).distinct().count();
  }

  private static List<Path> named(String end) throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
