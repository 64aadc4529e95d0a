package io.github.ticketfolio.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text of each document that many share: its values in the order they came, and a column. */
final class Values {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final Column column = new Column();

  /** Takes the text of the next document; returns the value's number. */
  int add(String text) {
    Integer known = numbers.get(text);
    int number = known == null ? texts.size() : known;
    if (known == null) {
      numbers.put(text, number);
      texts.add(text);
    }
    column.add(number);
    return number;
  }

  List<String> texts() {
    return texts;
  }

  void write(String name, DataFile files) throws IOException {
    column.write(name, files);
  }
}
