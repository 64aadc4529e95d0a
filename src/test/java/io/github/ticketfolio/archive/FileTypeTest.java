package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.4 | application/pdf",
        "GIF89a | image/gif",
        "RIFF0000WEBPVP8 | image/webp",
        "PKxx | text/plain",
        "MZ90 | application/vnd.microsoft.portable-executable",
        "<svg xmlns='x'> | image/svg+xml",
        "<?xml version='1.0'?><svg> | image/svg+xml",
        "<!DOCTYPE HTML><p> | text/html",
        "<sCrIpt>alert(1) | text/html",
        "Hello, world | text/plain"
      })
  void tellsATypeByItsFirstBytes(String content, String type) {
    assertEquals(type, FileType.of(content.getBytes(UTF_8)));
  }

  @Test
  void tellsBinaryTypes() {
    assertEquals("image/png", FileType.of("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1)));
    assertEquals("image/jpeg", FileType.of("\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1)));
    assertEquals("application/zip", FileType.of("PK\u0003\u0004".getBytes(ISO_8859_1)));
    assertEquals("application/gzip", FileType.of("\u001f\u008b".getBytes(ISO_8859_1)));
  }

  @Test
  void doesNotGuess() {
    assertEquals("application/x-empty", FileType.of(new byte[0]));
    assertEquals("application/octet-stream", FileType.of(new byte[] {1, 0, 2}));
    assertEquals("application/octet-stream", FileType.of(new byte[] {(byte) 0xff, 'a'}));
    assertEquals("text/plain", FileType.of("Zähler ✓".getBytes(UTF_8)));
  }
}
