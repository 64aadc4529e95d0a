package io.github.ticketfolio.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of the forms that WHMCS answers come in a ticket's answer uses. They differ by version, by
 * the size of a list and by the PHP that wrote them, and one installation mixes several.
 */
record Shape(Container replies, Container notes, Files files, Numbers numbers, Wire wire) {

  /** How a post's files are named, when it has some and when it has none. */
  record Files(FileList some, NoFiles none) {}

  enum FileList {
    LIST,
    WRAPPED,
    /** Only the {@code attachment} text, names joined by pipes. */
    PIPE
  }

  enum NoFiles {
    EMPTY_LIST,
    NESTED,
    EMPTY_STRING,
    NULL,
    WRAPPED,
    MISSING
  }

  /** How a number is written, and how a 0 that means "none" is. */
  record Numbers(Digits digits, None none) {}

  enum Digits {
    INT,
    STRING,
    DECIMAL
  }

  enum None {
    ZERO,
    EMPTY_STRING,
    NULL,
    FALSE
  }

  /**
   * @param modern whether the fields of WHMCS 8 are there
   * @param ids the names under which the ticket's id is given
   * @param escaped whether JSON text is ASCII with {@code \/}
   * @param mimeBase64 whether base64 has line breaks
   */
  record Wire(boolean modern, Ids ids, boolean escaped, boolean mimeBase64) {}

  enum Ids {
    TICKETID,
    ID,
    BOTH
  }

  /** Reads {@code name=value} words; what is not said is as WHMCS 8 usually has it. */
  static Shape parse(String words) {
    Map<String, String> said = new TreeMap<>();
    for (String word : words.split(" ", -1)) {
      if (!word.isBlank()) {
        String[] pair = word.split("=", 2);
        said.put(pair[0], pair[1]);
      }
    }
    Shape shape =
        new Shape(
            take(said, "replies", Container.LIST),
            take(said, "notes", Container.LIST),
            new Files(
                take(said, "files", FileList.LIST), take(said, "no-files", NoFiles.EMPTY_LIST)),
            new Numbers(take(said, "numbers", Digits.INT), take(said, "none", None.ZERO)),
            wire(said));
    if (!said.isEmpty()) {
      throw new IllegalArgumentException("Expected names of shapes, found " + said);
    }
    return shape;
  }

  private static Wire wire(Map<String, String> said) {
    boolean modern = !"7".equals(said.remove("whmcs"));
    Ids ids = take(said, "ids", Ids.TICKETID);
    boolean escaped = !"raw".equals(said.remove("json"));
    return new Wire(modern, ids, escaped, "mime".equals(said.remove("base64")));
  }

  private static <E extends Enum<E>> E take(Map<String, String> said, String name, E usual) {
    String value = said.remove(name);
    if (value == null) {
      return usual;
    }
    String constant = value.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(usual.getDeclaringClass().getEnumConstants())
        .filter(one -> one.name().equals(constant))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No shape " + name + "=" + value));
  }
}
