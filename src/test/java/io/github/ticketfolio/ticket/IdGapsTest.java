package io.github.ticketfolio.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ticketfolio.ticket.IdGaps.Gap;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdGapsTest {
  private static IdGaps of(LongStream ids) {
    IdGaps.Counter counter = new IdGaps.Counter();
    ids.forEach(counter::add);
    return counter.gaps();
  }

  @Test
  void findsNoneWhereIdsFollowEachOther() {
    assertEquals(new IdGaps(7, 9, 0, List.of()), of(LongStream.of(7, 8, 9)));
    assertEquals(new IdGaps(7, 7, 0, List.of()), of(LongStream.of(7)));
    assertEquals(new IdGaps(0, 0, 0, List.of()), of(LongStream.of()));
  }

  @Test
  void countsTheIdsBetween() {
    assertEquals(
        new IdGaps(1, 1_000_000_000_000L, 999_999_999_997L, gaps(2, 2, 4, 999_999_999_999L)),
        of(LongStream.of(1, 3, 1_000_000_000_000L)));
  }

  private static List<Gap> gaps(long... ends) {
    return List.of(new Gap(ends[0], ends[1]), new Gap(ends[2], ends[3]));
  }

  /** Of gaps of one length the first ones, so that the report is the same each time. */
  @Test
  void keepsTheLargestInTheirOrder() {
    IdGaps gaps =
        of(LongStream.concat(LongStream.range(0, 40).map(i -> 1 + 2 * i), LongStream.of(90)));

    assertEquals(39 + 10, gaps.missing());
    assertEquals(IdGaps.MOST, gaps.largest().size());
    assertEquals(new Gap(2, 2), gaps.largest().get(0));
    assertEquals(new Gap(18, 18), gaps.largest().get(8));
    assertEquals(new Gap(80, 89), gaps.largest().get(9));
  }
}
