package io.github.ticketfolio.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes ZIP files whose bytes depend on nothing but the names and contents of their files, in the
 * order given. Nothing is compressed, because what comes out of that differs between versions of
 * zlib.
 */
final class StoredZip {
  /** From 1980-01-01 Java would make a time of this machine's time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  StoredZip(OutputStream out) {
    zip = new ZipOutputStream(out);
    zip.setMethod(ZipOutputStream.STORED);
  }

  /** Adds a file; fails where the content is not as measured. */
  void add(String name, Measure measure, InputStream content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setSize(measure.size());
    entry.setCompressedSize(measure.size());
    entry.setCrc(measure.crc());
    zip.putNextEntry(entry);
    content.transferTo(zip);
    zip.closeEntry();
  }

  /** Ends it; what it was written to stays open. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }
}
