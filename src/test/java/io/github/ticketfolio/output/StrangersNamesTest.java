package io.github.ticketfolio.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever strangers call their files, and admins their tickets, an archive can be written to the
 * disks of Windows, macOS and Linux, and each file is found again where it belongs.
 */
class StrangersNamesTest {
  private static final int RANDOM_NAMES = 1_000;

  /** What Windows reserves, whatever follows the first dot. */
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

  private static final List<String> NAMES =
      List.of(
          "../../etc/passwd",
          "..\\..\\Windows\\win.ini",
          "/etc/shadow",
          "C:\\boot.ini",
          "\\\\server\\share\\x",
          "a.txt:stream",
          "a.txt::$DATA",
          "file:///etc/passwd",
          "CON",
          "con.txt",
          "AUX.tar.gz",
          "COM1",
          "LPT9.html",
          "NUL ",
          "COM\u00b9.txt",
          "name.",
          "name ",
          " name",
          "name...",
          ".htaccess",
          ".",
          "..",
          "...",
          "",
          " ",
          "a\0b.txt",
          "a\nb.txt",
          "a\u001b[31m.txt",
          "gpj.\u202eexe",
          "\ufeffa.txt",
          "a\u200bb.txt",
          "Straße.txt",
          "STRASSE.TXT",
          "strasse.txt",
          "\u00e9.txt",
          "e\u0301.txt",
          "\u0130.txt",
          "i.txt",
          "I.TXT",
          "K.txt",
          "\u212a.txt",
          "ﬁle.txt",
          "請求書.pdf",
          "\ud83d\ude00.png",
          "\ud800.png",
          "a".repeat(5_000) + ".pdf",
          "." + "b".repeat(300),
          "x" + ".y".repeat(200),
          "<img src=x onerror=alert(1)>.svg",
          "a\"b'c`d.txt",
          "a;rm -rf ~;.sh",
          "$(reboot).txt",
          "%2e%2e%2fx",
          "%00.txt",
          "~root",
          "-rf",
          "--help",
          "desktop.ini",
          "index.html",
          "manifest-sha256.txt",
          "invoice. .pdf",
          "a|b*c?d<e>f.txt");

  static Stream<Configuration> disks() {
    return Stream.of(Configuration.windows(), Configuration.osX(), Configuration.unix());
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(NAMES);
    Random random = new Random(11);
    for (int i = 0; i < RANDOM_NAMES; i++) {
      int[] points = random.ints(random.nextInt(20), 0, 0x3000).toArray();
      names.add(new String(points, 0, points.length));
    }
    return names;
  }

  /** Each name in turn is a ticket's number and its attachment's name. */
  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    List<String> names = names();
    for (int i = 0; i < names.size(); i++) {
      TicketPath path = TicketPath.of(i + 1L, names.get(i), null);
      files.put(path.page(), "page " + i);
      files.put(path.attachment(1, 1, names.get(i)), "first file " + i);
      files.put(path.attachment(1, 2, names.get(i).toUpperCase(Locale.ROOT)), "second file " + i);
    }
    assertEquals(3 * names.size(), files.size());
    return files;
  }

  @ParameterizedTest
  @MethodSource("disks")
  void areWritableAndFoundAgain(Configuration disk) throws Exception {
    Map<String, String> files = files();
    try (FileSystem system = Jimfs.newFileSystem(disk)) {
      Path root = system.getPath("archive").toAbsolutePath();
      Archives.write(root, files);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path found = root.resolve(file.getKey());
        assertTrue(found.toRealPath().startsWith(root.toRealPath()), file.getKey());
        assertEquals(file.getValue(), Files.readString(found), file.getKey());
      }
      assertEquals(List.of(), ManifestCheck.run(root).differences());
    }
  }

  /** Jimfs knows some of the rules only. */
  @Test
  void keepTheRulesOfEveryDisk() {
    Set<String> seen = new HashSet<>();
    for (String path : files().keySet()) {
      for (String part : path.split("/", -1)) {
        assertTrue(part.matches("[A-Za-z0-9._-]{1,100}"), path);
        assertFalse(part.startsWith(".") || part.endsWith("."), path);
        assertFalse(RESERVED.matcher(part).matches(), path);
      }
      String folded = Normalizer.normalize(path, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
      assertTrue(seen.add(folded), path);
    }
  }
}
