package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a file is, told by its first bytes and never by its name.
 *
 * <p>The signatures are those of the <a
 * href="https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern">MIME sniffing
 * standard</a> and of the formats' own specifications.
 */
final class FileType {
  private static final int LOOK = 1024;
  private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();
  private static final Pattern HTML =
      Pattern.compile(
          "^\\s*(<!doctype html|<html|<head|<body|<script|<!--|<iframe|<a\\s|<p>|<div)");
  private static final Pattern SVG =
      Pattern.compile("^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*-->\\s*)*<svg");

  static {
    SIGNATURES.put("\u0089PNG\r\n\u001a\n", "image/png");
    SIGNATURES.put("\u00ff\u00d8\u00ff", "image/jpeg");
    SIGNATURES.put("GIF87a", "image/gif");
    SIGNATURES.put("GIF89a", "image/gif");
    SIGNATURES.put("%PDF-", "application/pdf");
    SIGNATURES.put("PK\u0003\u0004", "application/zip");
    SIGNATURES.put("PK\u0005\u0006", "application/zip");
    SIGNATURES.put("\u001f\u008b", "application/gzip");
    SIGNATURES.put("Rar!\u001a\u0007", "application/vnd.rar");
    SIGNATURES.put("7z\u00bc\u00af'\u001c", "application/x-7z-compressed");
    SIGNATURES.put("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/x-ole-storage");
    SIGNATURES.put("MZ", "application/vnd.microsoft.portable-executable");
    SIGNATURES.put("\u007fELF", "application/x-elf");
    SIGNATURES.put("{\\rtf", "application/rtf");
  }

  private FileType() {}

  /** The type in words, such as {@code image/png}; {@code data} where nothing is known. */
  static String of(byte[] content) {
    String head = new String(content, 0, Math.min(content.length, LOOK), ISO_8859_1);
    if (head.isEmpty()) {
      return "application/x-empty";
    }
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (head.startsWith(signature.getKey())) {
        return signature.getValue();
      }
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    return ofText(head, content);
  }

  private static String ofText(String head, byte[] content) {
    String lower = head.toLowerCase(Locale.ROOT);
    if (SVG.matcher(lower).find()) {
      return "image/svg+xml";
    }
    if (HTML.matcher(lower).find()) {
      return "text/html";
    }
    return head.indexOf('\0') < 0 && isUtf8(content) ? "text/plain" : "application/octet-stream";
  }

  private static boolean isUtf8(byte[] content) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
