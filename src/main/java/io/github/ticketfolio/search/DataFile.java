package io.github.ticketfolio.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/**
 * Writes data as scripts, the only files that a page opened from a disk can load. Bytes stand in a
 * string as they are: loaded as {@code x-user-defined}, each becomes a character whose low eight
 * bits it is. Compressed data would be smaller still, but compressors differ from one JDK to
 * another.
 */
final class DataFile {
  private static final String FOLDER = "search/";

  private final FileSink files;

  DataFile(FileSink files) {
    this.files = files;
  }

  /** Bytes, for a script that is loaded as {@code x-user-defined}. */
  void bytes(String name, Bytes content) throws IOException {
    Bytes out = new Bytes();
    ascii(out, "ticketfolio(\"" + name + "\",\"");
    int done = 0;
    for (int i = 0; i < content.size(); i++) {
      int b = content.at(i);
      if (b == '\\' || b == '"' || b == '\n' || b == '\r') {
        out.put(content, done, i);
        out.put('\\');
        out.put(b == '\n' ? 'n' : b == '\r' ? 'r' : b);
        done = i + 1;
      }
    }
    out.put(content, done, content.size());
    ascii(out, "\")\n");
    write(name, out.toArray());
  }

  private static void ascii(Bytes out, String text) {
    for (int i = 0; i < text.length(); i++) {
      out.put(text.charAt(i));
    }
  }

  /** A value in JSON, for a script that is loaded as UTF-8. */
  void json(String name, String json) throws IOException {
    write(name, ("ticketfolio(\"" + name + "\"," + json + ")\n").getBytes(UTF_8));
  }

  private void write(String name, byte[] content) throws IOException {
    files.write(FOLDER + name + ".js", content);
  }

  /** A list of texts as JSON. */
  static String list(List<String> texts) {
    StringBuilder out = new StringBuilder("[");
    for (String text : texts) {
      out.append(out.length() > 1 ? "," : "").append(quoted(text));
    }
    return out.append(']').toString();
  }

  /** A text as JSON, and as a script. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
        out.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
