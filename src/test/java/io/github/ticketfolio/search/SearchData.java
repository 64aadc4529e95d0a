package io.github.ticketfolio.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads search data as its script does. */
public final class SearchData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, byte[]> files;

  /** Data by the path of its file. */
  public SearchData(Map<String, byte[]> files) {
    this.files = files;
  }

  JsonNode json(String name) {
    String text = new String(file(name), UTF_8);
    String start = "ticketfolio(\"" + name + "\",";
    if (!text.startsWith(start) || !text.endsWith(")\n")) {
      throw new AssertionError("no call: " + text);
    }
    return JSON.readTree(text.substring(start.length(), text.length() - 2));
  }

  private byte[] file(String name) {
    byte[] file = files.get("search/" + name + ".js");
    if (file == null) {
      throw new AssertionError(name + " is not among " + files.keySet());
    }
    return file;
  }

  private ByteBuffer bytes(String name) {
    String text = new String(file(name), ISO_8859_1);
    String start = "ticketfolio(\"" + name + "\",\"";
    String inner = text.substring(start.length(), text.length() - 3);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '\n' || c == '\r' || c == '"') {
        throw new AssertionError("ends the string at " + i);
      }
      if (c == '\\') {
        c = inner.charAt(++i);
        c = c == 'n' ? '\n' : c == 'r' ? '\r' : c;
      }
      out.append(c);
    }
    return ByteBuffer.wrap(out.toString().getBytes(ISO_8859_1));
  }

  private static long number(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = in.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  private static String text(ByteBuffer in) {
    byte[] utf8 = new byte[(int) number(in)];
    in.get(utf8);
    return new String(utf8, UTF_8);
  }

  /** All texts in it, in lines. */
  public String everything() {
    StringBuilder all = new StringBuilder();
    for (String path : files.keySet()) {
      String name = path.replaceAll("search/|\\.js$", "");
      all.append(name).append('\n');
      if (!name.matches("(words|text|column)-.*")) {
        all.append(json(name)).append('\n');
      }
    }
    words().keySet().forEach(word -> all.append(word).append('\n'));
    texts().forEach(passages -> all.append(passages).append('\n'));
    return all.toString();
  }

  List<Integer> column(String name) {
    List<Integer> column = new ArrayList<>();
    ByteBuffer in = bytes("column-" + name + "-0");
    while (in.hasRemaining()) {
      column.add((int) number(in));
    }
    return column;
  }

  /** The documents of each term, each with its weight. */
  SortedMap<String, SortedMap<Integer, Integer>> words() {
    SortedMap<String, SortedMap<Integer, Integer>> words = new TreeMap<>();
    JsonNode firsts = json("words");
    for (int shard = 0; shard < firsts.size(); shard++) {
      ByteBuffer in = bytes("words-" + shard);
      String term = "";
      boolean first = true;
      while (in.hasRemaining()) {
        term = term.substring(0, (int) number(in)) + text(in);
        if (first && !term.equals(firsts.get(shard).asString())) {
          throw new AssertionError(term + " begins words-" + shard);
        }
        first = false;
        if (words.put(term, postings(in)) != null) {
          throw new AssertionError(term + " is there twice");
        }
      }
    }
    return words;
  }

  private static SortedMap<Integer, Integer> postings(ByteBuffer in) {
    SortedMap<Integer, Integer> postings = new TreeMap<>();
    int count = (int) number(in);
    if (count == 1) {
      long only = number(in);
      postings.put((int) (only >> 2), (int) (only & 3));
      return postings;
    }
    int head = in.get() & 0xff;
    int low = head & 31;
    byte[] coded = new byte[(int) number(in)];
    in.get(coded);
    int[] at = {0};
    int document = -1;
    for (int i = 0; i < count; i++) {
      int high = 0;
      while (bits(coded, at, 1) == 1) {
        high++;
      }
      document += 1 + (high << low | bits(coded, at, low));
      postings.put(document, bits(coded, at, 1) == 0 ? head >> 5 : bits(coded, at, 2));
    }
    return postings;
  }

  private static int bits(byte[] coded, int[] at, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 1 | (coded[at[0] >> 3] >> (7 - (at[0] & 7)) & 1);
      at[0]++;
    }
    return value;
  }

  /** The passages of each document. */
  public List<List<SearchDocument.Passage>> texts() {
    List<List<SearchDocument.Passage>> texts = new ArrayList<>();
    JsonNode about = json("about");
    List<Integer> starts =
        IntStream.range(0, about.get("vocabularies").size())
            .mapToObj(i -> about.get("vocabularies").get(i).asInt())
            .toList();
    for (int chunk = 0; chunk < about.get("texts").size(); chunk++) {
      if (about.get("texts").get(chunk).asInt() != texts.size()) {
        throw new AssertionError("text-" + chunk + " begins at another ticket");
      }
      ByteBuffer in = bytes("text-" + chunk);
      while (in.hasRemaining()) {
        int document = texts.size();
        int vocabulary = (int) starts.stream().filter(start -> start <= document).count() - 1;
        byte[] coded = new byte[(int) number(in)];
        in.get(coded);
        texts.add(new Reader(json("vocabulary-" + vocabulary), coded).passages());
      }
    }
    return texts;
  }

  /** Reads the text of a document. */
  private static final class Reader {
    private final Map<String, String> parts = new HashMap<>();
    private final byte[] coded;
    private final int[] at = {0};

    Reader(JsonNode vocabulary, byte[] coded) {
      this.coded = coded;
      String[] texts = vocabulary.get(1).asString().split("\u0001", -1);
      int next = 0;
      int code = 0;
      for (int length = 1; length < vocabulary.get(0).size(); length++) {
        code <<= 1;
        for (int left = vocabulary.get(0).get(length).asInt(); left > 0; left--) {
          parts.put(length + " " + code++, texts[next++]);
        }
      }
    }

    private long number() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        int b = bits(coded, at, 8);
        value |= (long) (b & 0x7f) << shift;
        if (b < 0x80) {
          return value;
        }
      }
    }

    private String spelled() {
      byte[] utf8 = new byte[(int) number()];
      for (int i = 0; i < utf8.length; i++) {
        utf8[i] = (byte) bits(coded, at, 8);
      }
      return new String(utf8, UTF_8);
    }

    List<SearchDocument.Passage> passages() {
      List<SearchDocument.Passage> passages = new ArrayList<>();
      for (long left = number(); left > 0; left--) {
        int letter = bits(coded, at, 8);
        String anchor = letter == 0 ? spelled() : (char) letter + "-" + number();
        passages.add(new SearchDocument.Passage(anchor, words(), words()));
      }
      return passages;
    }

    private String words() {
      StringBuilder out = new StringBuilder();
      boolean word = false;
      for (String part = part(); !part.equals("\u0002"); part = part()) {
        String text = part.equals("\u0003") ? spelled() : part;
        boolean isWord = Splitter.isWord(text.charAt(0));
        out.append(word && isWord ? " " : "").append(text);
        word = isWord;
      }
      return out.toString();
    }

    private String part() {
      int code = 0;
      for (int length = 1; length <= Huffman.LONGEST; length++) {
        code = code << 1 | bits(coded, at, 1);
        String part = parts.get(length + " " + code);
        if (part != null) {
          return part;
        }
      }
      throw new AssertionError("no such code before bit " + at[0]);
    }
  }
}
