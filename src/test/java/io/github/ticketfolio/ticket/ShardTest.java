package io.github.ticketfolio.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7311, Long.MAX_VALUE, -5})
  void givesEveryTicketToExactlyOnePart(long id) {
    long parts = IntStream.range(0, 16).filter(i -> new Shard(i, 16).holds(id)).count();

    assertEquals(1, parts);
    assertTrue(Shard.WHOLE.holds(id));
  }

  /** WHMCS gives even ids only where its database has two masters. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16, 1000})
  void spreadsIdsWhateverTheirStep(int step) {
    for (int i = 0; i < 16; i++) {
      Shard shard = new Shard(i, 16);
      long held = LongStream.range(0, 16_000).filter(n -> shard.holds(n * step)).count();
      assertTrue(held > 800 && held < 1200, shard.name() + " holds " + held);
    }
  }

  @Test
  void isNoPartOutsideOfTheWhole() {
    assertThrows(IllegalArgumentException.class, () -> new Shard(16, 16));
    assertThrows(IllegalArgumentException.class, () -> new Shard(-1, 16));
    assertThrows(IllegalArgumentException.class, () -> new Shard(0, 0));
  }
}
