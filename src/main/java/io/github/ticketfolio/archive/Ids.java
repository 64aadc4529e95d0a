package io.github.ticketfolio.archive;

import java.util.Arrays;

/** A set of ticket ids that takes some bytes for each: there may be very many. Not thread-safe. */
final class Ids {
  private static final int SMALLEST = 16;

  /** Spreads ids that follow each other in steps: 2^64 divided by the golden ratio. */
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private long[] slots = new long[SMALLEST];

  /** In which slots an id is; 0 is one, too. */
  private boolean[] taken = new boolean[SMALLEST];

  private int size;

  /** Adds an id; false when it was there. */
  boolean add(long id) {
    if (contains(id)) {
      return false;
    }
    put(id);
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  /** Removes an id; false when it was not there. */
  boolean remove(long id) {
    int slot = slot(id);
    if (!taken[slot]) {
      return false;
    }
    taken[slot] = false;
    size--;
    // What was put behind it because its own slot was taken may have to move up.
    for (int next = after(slot); taken[next]; next = after(next)) {
      taken[next] = false;
      put(slots[next]);
    }
    return true;
  }

  boolean contains(long id) {
    return taken[slot(id)];
  }

  void clear() {
    Arrays.fill(taken, false);
    size = 0;
  }

  Ids copy() {
    Ids copy = new Ids();
    copy.slots = slots.clone();
    copy.taken = taken.clone();
    copy.size = size;
    return copy;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The ids, ascending. */
  long[] sorted() {
    long[] ids = new long[size];
    int next = 0;
    for (int i = 0; i < slots.length; i++) {
      if (taken[i]) {
        ids[next++] = slots[i];
      }
    }
    Arrays.sort(ids);
    return ids;
  }

  /** Where the id is, or could be put. */
  private int slot(long id) {
    int slot = (int) ((id * FACTOR) >>> 32) & (slots.length - 1);
    while (taken[slot] && slots[slot] != id) {
      slot = after(slot);
    }
    return slot;
  }

  private int after(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private void put(long id) {
    int slot = slot(id);
    slots[slot] = id;
    taken[slot] = true;
  }

  private void grow() {
    long[] ids = slots;
    boolean[] had = taken;
    slots = new long[ids.length * 2];
    taken = new boolean[slots.length];
    for (int i = 0; i < ids.length; i++) {
      if (had[i]) {
        put(ids[i]);
      }
    }
  }
}
