package io.github.ticketfolio.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.hostile.Corpus;
import io.github.ticketfolio.hostile.Family;
import io.github.ticketfolio.hostile.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ticket pages made of every payload of the {@link Corpus}, opened from disk in a browser for which
 * every host is a sink: the sanitiser and the policy each hold alone.
 */
class HostileMessagesInBrowserTest {
  private static final int FIRE_AT_LEAST = 100;

  /** The run report lists a thousand at most. */
  private static final int LIST = 500;

  private static List<Payload> payloads = List.of();
  private static HostilePages pages = new HostilePages(List.of());

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    payloads = Corpus.payloads();
    pages = new HostilePages(payloads);
  }

  @Test
  void keepsQuietAsItIs() throws IOException {
    try (Trap trap = Trap.set()) {
      for (Payload payload : payloads) {
        open(trap, payload.id() + "-everywhere", pages.everywhere(payload));
      }
      assertQuiet(trap);
    }
  }

  @Test
  void keepsQuietWithoutPolicy() throws IOException {
    try (Trap trap = Trap.set()) {
      for (Payload payload : payloads) {
        String messages = HostilePages.withoutPolicy(pages.messages(payload));
        open(trap, payload.id() + "-messages", messages);
        open(trap, payload.id() + "-fields", HostilePages.withoutPolicy(pages.fields(payload)));
      }
      assertQuiet(trap);
    }
  }

  @Test
  void keepsQuietInIndexListsAndReport() throws IOException {
    try (Trap trap = Trap.set()) {
      for (int from = 0; from < payloads.size(); from += LIST) {
        List<Payload> some = payloads.subList(from, Math.min(payloads.size(), from + LIST));
        HostileLists lists = new HostileLists(HostilePages.OPTIONS, some);
        open(trap, "index-" + from, lists.index());
        open(trap, "list-" + from, lists.list());
        open(trap, "clients-" + from, lists.clients());
        open(trap, "report-" + from, lists.report());
        open(trap, "index-" + from + "-open", HostilePages.withoutPolicy(lists.index()));
        open(trap, "list-" + from + "-open", HostilePages.withoutPolicy(lists.list()));
        open(trap, "clients-" + from + "-open", HostilePages.withoutPolicy(lists.clients()));
        open(trap, "report-" + from + "-open", HostilePages.withoutPolicy(lists.report()));
      }
      assertQuiet(trap);
    }
  }

  @Test
  void runsNothingByItsPolicyAlone() throws IOException {
    try (Trap trap = Trap.set()) {
      for (Family family : Corpus.families()) {
        for (Payload payload : family.payloads()) {
          open(trap, payload.id() + "", pages.careless(payload, family.control()));
        }
      }
      trap.settle();
      System.out.println("Calls that a policy in a page does not stop: " + trap.called().size());
      assertEquals(List.of(), named(trap.executed()), "ran");
      assertEquals(List.of(), trap.unloaded(), "could not be tried");
    }
  }

  @Test
  void wouldSeeWhatRuns() throws IOException {
    try (Trap trap = Trap.set()) {
      for (Family family : Corpus.families()) {
        for (Payload payload : family.payloads()) {
          String page = pages.careless(payload, family.control());
          open(trap, payload.id() + "", HostilePages.withoutPolicy(page));
        }
      }
      trap.settle();
      assertFires(trap);
    }
  }

  private void assertFires(Trap trap) throws IOException {
    Set<Integer> fired = trap.executed();
    fired.addAll(trap.called());
    List<String> quiet = new ArrayList<>();
    for (Family family : Corpus.families()) {
      long n = family.payloads().stream().filter(p -> fired.contains(p.id())).count();
      System.out.println(
          family.name() + ": " + n + " of " + family.payloads().size() + " fire unprotected");
      if (n < family.fires()) {
        quiet.add(family.name() + ": " + n + " of at least " + family.fires());
      }
    }
    assertEquals(List.of(), quiet);
    assertTrue(fired.size() >= FIRE_AT_LEAST, () -> "only " + fired.size());
    assertTrue(fired.contains(Trap.NAMELESS), "a preconnect says no word, but can be seen");
  }

  private void open(Trap trap, String name, String html) throws IOException {
    Path file = folder.resolve("tickets/2024-01/" + name + ".html");
    Files.createDirectories(file.getParent());
    Files.write(file, html.getBytes(UTF_8));
    trap.open(file);
  }

  private static void assertQuiet(Trap trap) {
    trap.settle();
    assertEquals(List.of(), named(trap.executed()), "ran");
    assertEquals(List.of(), named(trap.called()), "called");
    assertEquals(List.of(), trap.strayed(), "strayed");
    assertEquals(List.of(), trap.unloaded(), "could not be tried");
  }

  private static List<String> named(Set<Integer> ids) {
    Set<Integer> rest = new TreeSet<>(ids);
    List<String> names = new ArrayList<>();
    for (Payload payload : payloads) {
      if (rest.remove(payload.id())) {
        names.add(payload.toString());
      }
    }
    rest.forEach(id -> names.add("number " + id));
    return names;
  }
}
