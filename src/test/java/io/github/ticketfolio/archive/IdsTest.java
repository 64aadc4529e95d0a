package io.github.ticketfolio.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void holdsWhatASetHolds() {
    Random random = new Random(7);
    Set<Long> expected = new HashSet<>();
    Ids ids = new Ids();
    for (int i = 0; i < 20_000; i++) {
      long id = random.nextBoolean() ? random.nextInt(9_000) : random.nextLong() << 40;
      if (i % 3 == 0) {
        assertEquals(expected.remove(id), ids.remove(id));
      } else {
        assertEquals(expected.add(id), ids.add(id));
      }
    }
    assertEquals(expected.size(), ids.size());
    for (long id = 0; id < 10_000; id++) {
      assertEquals(expected.contains(id), ids.contains(id));
    }
    assertTrue(expected.stream().allMatch(ids::contains));
  }

  @Test
  void copiesWhatItHolds() {
    Ids ids = new Ids();
    ids.add(7);
    Ids copy = ids.copy();
    copy.add(8);
    ids.clear();
    assertTrue(ids.isEmpty());
    assertFalse(ids.contains(7));
    assertTrue(copy.contains(7));
    assertEquals(2, copy.size());
  }

  @Test
  void knowsZeroOnlyWhenItWasAdded() {
    Ids ids = new Ids();
    assertTrue(ids.isEmpty());
    assertFalse(ids.contains(0));
    assertTrue(ids.add(0));
    assertTrue(ids.contains(0));
    assertFalse(ids.isEmpty());
  }
}
