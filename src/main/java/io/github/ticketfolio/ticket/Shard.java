package io.github.ticketfolio.ticket;

/**
 * One of the parts that a run's tickets are split into, so that several programs can do a part
 * each. A ticket belongs to exactly one part of so many, always the same.
 *
 * @param index which part, from 0
 * @param count how many parts there are
 */
public record Shard(int index, int count) {
  /** All tickets. */
  public static final Shard WHOLE = new Shard(0, 1);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if there is no such part
   */
  public Shard {
    if (count < 1 || index < 0 || index >= count) {
      throw new IllegalArgumentException("no part " + index + " of " + count);
    }
  }

  /** True for the part that a ticket belongs to. */
  public boolean holds(long ticketId) {
    // Ids that follow each other must spread, whatever their step: the finaliser of MurmurHash3.
    long hash = (ticketId ^ (ticketId >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return Long.remainderUnsigned(hash ^ (hash >>> 33), count) == index;
  }

  /** Its name, such as {@code 3-of-16}. */
  public String name() {
    return index + "-of-" + count;
  }
}
