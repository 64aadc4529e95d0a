package io.github.ticketfolio.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of all values, by first appearance. It keeps sixteen bytes of a hash of each value
 * and not the value. Once all are taken in, it may be used by many threads.
 */
final class Register {
  private final Map<Mark, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();
  private final Map<String, Long> counts = new TreeMap<>();

  /** After which tickets it had grown, and the sum of all it held then. */
  private long[] tickets = new long[8];

  private long[] sums = new long[8];
  private int grown;
  private long sum;

  /** What stands for a value. */
  private record Mark(long first, long second) {
    static Mark of(Range range) {
      String named = range.rule().token() + "\0" + range.find().key();
      ByteBuffer hash = ByteBuffer.wrap(digest().digest(named.getBytes(UTF_8)));
      return new Mark(hash.getLong(), hash.getLong());
    }

    private static MessageDigest digest() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }

  /** Takes in a value, and numbers it where it is new. */
  void take(Range range) {
    counts.merge(range.rule().name(), 1L, Long::sum);
    Mark mark = Mark.of(range);
    if (!numbers.containsKey(mark)) {
      numbers.put(mark, last.merge(range.rule().token(), 1, Integer::sum));
      sum = (sum * 0x9e3779b97f4a7c15L + mark.first()) * 0xbf58476d1ce4e5b9L ^ mark.second();
    }
  }

  /** All values of a ticket are taken in; the next one has a higher id. */
  void ticket(long id) {
    if (grown == 0 || sums[grown - 1] != sum) {
      if (grown == tickets.length) {
        tickets = Arrays.copyOf(tickets, grown * 2);
        sums = Arrays.copyOf(sums, grown * 2);
      }
      tickets[grown] = id;
      sums[grown++] = sum;
    }
  }

  /**
   * What tells the numbers of a ticket's values from others: those of later tickets are no part.
   */
  long sum(long ticket) {
    int found = Arrays.binarySearch(tickets, 0, grown, ticket);
    int at = found >= 0 ? found : -found - 2;
    return at < 0 ? 0 : sums[at];
  }

  /** A value's token; without a number where it was not taken in. */
  String token(Range range) {
    Integer number = numbers.get(Mark.of(range));
    // No sign of Markdown or HTML, and no space, so that addresses of links stay whole.
    return "\u2039" + range.rule().token() + (number == null ? "" : "-" + number) + "\u203a";
  }

  boolean has(Range range) {
    return numbers.containsKey(Mark.of(range));
  }

  /** How many places each rule has found. */
  Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }
}
