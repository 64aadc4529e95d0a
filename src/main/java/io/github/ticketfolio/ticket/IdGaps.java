package io.github.ticketfolio.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Ids between the lowest and the highest of some tickets that none of them has.
 *
 * @param lowest the lowest id of a ticket; 0 where there is none
 * @param highest the highest
 * @param missing how many ids between them have no ticket
 * @param largest the longest runs of such ids, in their order
 */
public record IdGaps(long lowest, long highest, long missing, List<Gap> largest) {
  /** Of the longest runs of ids, so many are told. */
  public static final int MOST = 10;

  public IdGaps {
    largest = List.copyOf(largest);
  }

  /** A run of ids without tickets, both ends being part of it. */
  public record Gap(long from, long to) {
    /** How many ids. */
    public long length() {
      return to - from + 1;
    }
  }

  /** Finds the gaps among any number of ids without keeping them. */
  public static final class Counter {
    private static final Comparator<Gap> SHORTEST_FIRST =
        Comparator.comparingLong(Gap::length).thenComparing(Gap::from, Comparator.reverseOrder());

    private final PriorityQueue<Gap> largest = new PriorityQueue<>(SHORTEST_FIRST);
    private long lowest;
    private long last;
    private long missing;

    /** Takes the next id; they must come in ascending order. */
    public void add(long id) {
      if (last == 0) {
        lowest = id;
      } else if (id > last + 1) {
        add(new Gap(last + 1, id - 1));
      }
      last = id;
    }

    private void add(Gap gap) {
      missing += gap.length();
      largest.add(gap);
      if (largest.size() > MOST) {
        largest.remove();
      }
    }

    /** What was found so far. */
    public IdGaps gaps() {
      List<Gap> inOrder = new ArrayList<>(largest);
      inOrder.sort(Comparator.comparingLong(Gap::from));
      return new IdGaps(lowest, last, missing, inOrder);
    }
  }
}
