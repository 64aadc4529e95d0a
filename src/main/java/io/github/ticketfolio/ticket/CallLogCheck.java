package io.github.ticketfolio.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported collection log line by line and says what is wrong with it. It promises:
 *
 * <ul>
 *   <li>a log as it was written has no finding;
 *   <li>one with a line changed, missing, moved or added has one at least, except where lines are
 *       cut off at the end: that shows only with the {@link CallChain.End} known from elsewhere;
 *   <li>memory does not grow with the log, whoever wrote it.
 * </ul>
 *
 * Which of the four it was is told by the lines' own numbers; who has written those anew as well is
 * found out, but the finding may name another of the four. Not thread-safe.
 */
public final class CallLogCheck {
  /** Who reads a hundred needs no more. */
  private static final int MOST = 100;

  /** More that is out of place is told, but not remembered: the file may be a stranger's. */
  private static final int MOST_KEPT = 10_000;

  private static final Pattern LINE =
      Pattern.compile("\\{\"n\":([1-9]\\d{0,17}),(.*),\"chain\":\"([0-9a-f]{64})\"\\}");

  private final List<String> findings = new ArrayList<>();
  private final TreeMap<Long, String> early = new TreeMap<>();
  private final TreeMap<Long, Long> missing = new TreeMap<>();
  private long found;
  private long position;
  private long next = 1;
  private String chain;
  private @Nullable Line held;

  /**
   * @param source the base URL of the installation that the log is about
   */
  public CallLogCheck(String source) {
    chain = CallChain.start(source);
  }

  /**
   * What came out.
   *
   * @param end where the log ends
   * @param findings what is wrong, one sentence each; empty when nothing is
   */
  public record Result(CallChain.End end, List<String> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  private record Line(long position, long n, String json, String chain) {
    boolean follows(String before) {
      return chain.equals(CallChain.next(before, json));
    }
  }

  /** Takes the next line of the file, without its end. */
  public void take(String text) {
    position++;
    Matcher parts = LINE.matcher(text);
    if (!parts.matches()) {
      find("line " + position + " of the file is no line of a collection log");
      return;
    }
    Line line =
        new Line(
            position, Long.parseLong(parts.group(1)), "{" + parts.group(2) + "}", parts.group(3));
    if (held != null) {
      judge(held, line);
    }
    held = line;
  }

  /**
   * Ends the check.
   *
   * @param known where the log ended when that was noted elsewhere; null where nobody knows
   */
  public Result end(CallChain.@Nullable End known) {
    if (held != null) {
      judge(held, null);
      held = null;
    }
    missing.forEach((from, to) -> find(words(from, to) + " missing"));
    CallChain.End end = new CallChain.End(next - 1, chain);
    if (known != null && !known.equals(end)) {
      compare(known, end);
    }
    if (found > findings.size()) {
      findings.add("and " + (found - findings.size()) + " more differences");
    }
    return new Result(end, findings);
  }

  private void compare(CallChain.End known, CallChain.End end) {
    if (known.lines() > end.lines()) {
      find(words(end.lines() + 1, known.lines()) + " missing at the end");
    } else if (known.lines() < end.lines()) {
      find(words(known.lines() + 1, end.lines()) + " there beyond the noted end");
    } else {
      find("the last chain value is " + end.chain() + ", noted was " + known.chain());
    }
  }

  private static String words(long from, long to) {
    return from == to ? "line " + from + " is" : "lines " + from + " to " + to + " are";
  }

  private void find(String finding) {
    found++;
    if (findings.size() < MOST) {
      findings.add(finding);
    }
  }

  /** What follows decides between what else would look the same. */
  private void judge(Line line, @Nullable Line following) {
    if (line.n() == next) {
      expected(line, following);
    } else if (line.follows(chain)) {
      find("line " + next + " was changed: it says it were line " + line.n());
      accept(line.chain());
    } else if (line.n() > next) {
      ahead(line, following);
    } else {
      behind(line);
    }
  }

  private void expected(Line line, @Nullable Line following) {
    if (line.follows(chain)) {
      accept(line.chain());
    } else if (following != null && following.n() == next && following.follows(chain)) {
      find("a line was added before line " + next + ", under the same number");
    } else {
      find("line " + next + " was changed, or what stood before it");
      String recomputed = CallChain.next(chain, line.json());
      // Only its chain value was changed where the following line fits the right one.
      accept(following != null && following.follows(recomputed) ? recomputed : line.chain());
    }
  }

  private void accept(String value) {
    chain = value;
    next++;
    for (String moved = early.remove(next); moved != null; moved = early.remove(next)) {
      chain = moved;
      next++;
    }
  }

  private void ahead(Line line, @Nullable Line following) {
    boolean alone = following != null && following.n() >= next && following.n() < line.n();
    if (alone && !early.containsKey(line.n())) {
      if (early.size() < MOST_KEPT) {
        early.put(line.n(), line.chain());
      }
      find("line " + line.n() + " was moved or added: it stands where line " + next + " belongs");
    } else if (alone || early.containsKey(line.n())) {
      find("line " + line.n() + " was added: it is there twice");
    } else {
      skipTo(line.n());
      accept(line.chain());
    }
  }

  private void skipTo(long n) {
    for (Long there : List.copyOf(early.headMap(n).keySet())) {
      miss(next, there - 1);
      next = there + 1;
      early.remove(there);
    }
    miss(next, n - 1);
    next = n;
  }

  private void miss(long from, long to) {
    if (from > to) {
      return;
    }
    if (missing.size() < MOST_KEPT) {
      missing.put(from, to);
    } else {
      find(words(from, to) + " missing");
    }
  }

  private void behind(Line line) {
    Map.Entry<Long, Long> gap = missing.floorEntry(line.n());
    if (gap == null || gap.getValue() < line.n()) {
      find("line " + line.n() + " was added: it stands once more behind line " + (next - 1));
      return;
    }
    missing.remove(gap.getKey());
    miss(gap.getKey(), line.n() - 1);
    miss(line.n() + 1, gap.getValue());
    find("line " + line.n() + " was moved: it stands behind line " + (next - 1));
  }
}
