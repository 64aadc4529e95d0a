package io.github.ticketfolio.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Words from which those in front are drawn more often, as in a natural text (Zipf–Mandelbrot). */
final class Words {
  private final List<String> words;
  private final double[] upTo;

  Words(List<String> words) {
    this.words = words;
    upTo = new double[words.size()];
    double sum = 0;
    for (int rank = 0; rank < upTo.length; rank++) {
      sum += 1 / (rank + 3.0);
      upTo[rank] = sum;
    }
  }

  String draw(SplittableRandom random) {
    int place = Arrays.binarySearch(upTo, random.nextDouble(upTo[upTo.length - 1]));
    return words.get(place < 0 ? -place - 1 : place);
  }

  /** Any of a list, each as often as the others. */
  static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /** The text of a file beside this class. */
  static String file(String name) {
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String name) {
    return file(name).lines().toList();
  }
}
