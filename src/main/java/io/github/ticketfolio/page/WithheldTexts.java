package io.github.ticketfolio.page;

import io.github.ticketfolio.message.PlainText;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Note;
import io.github.ticketfolio.ticket.Person;
import io.github.ticketfolio.ticket.Reply;
import io.github.ticketfolio.ticket.Requestor;
import io.github.ticketfolio.ticket.Ticket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a ticket that its customer must not read, to be looked for in finished pages: the
 * last check, whatever made the page. What the customer may read as well, and what pages say
 * anyway, is not looked for; nor is what is too short to be told from chance.
 */
final class WithheldTexts {
  /** The letters and digits of a run below which it may be chance. */
  private static final int SHORTEST = 8;

  /** An address or a name is shorter than a sentence, and hardly chance either. */
  private static final int SHORTEST_NAME = 5;

  private final WordRuns known;
  private final Map<List<String>, String> runs = new LinkedHashMap<>();

  private WithheldTexts(WordRuns known) {
    this.known = known;
  }

  /**
   * What a copy leaves out of its ticket.
   *
   * @param known what its pages may hold, whoever wrote it
   * @param names what stands for ids
   */
  static WithheldTexts of(Ticket full, WordRuns known, Names names) {
    WithheldTexts texts = new WithheldTexts(known);
    texts.secret(full.identity().accessKey());
    full.about().cc().forEach(address -> texts.name("an address in copy", address));
    texts.name(
        "whom it is flagged to", names.staff().getOrDefault(full.handling().flaggedTo(), ""));
    texts.staff(full.about().requestor(), false);
    full.conversation().replies().forEach(texts::staff);
    full.conversation().notes().forEach(texts::note);
    return texts;
  }

  /** Not even an error message may quote it; a customer's file may be called by it. */
  private void secret(AccessKey key) {
    List<String> words = WordRuns.words(key.value());
    boolean unknown = words.size() <= WordRuns.LONGEST && !known.has(words);
    if (key.value().length() >= Withheld.SHORTEST && unknown) {
      runs.put(words, "the access key");
    }
  }

  private void staff(Reply reply) {
    staff(reply.author(), reply.isByStaff());
  }

  private void staff(Person person, boolean staff) {
    Requestor requestor = person.requestor();
    name("an address of staff", staff ? person.email() : "");
    name("an address of staff", staff || requestor.isStaff() ? requestor.email() : "");
  }

  private void note(Note note) {
    String what = "staff note " + note.id();
    name("the author of " + what, note.post().admin());
    for (Attachment file : note.post().attachments().files()) {
      name("a file of " + what, file.fileName());
    }
    List<String> words = words(note.post().message());
    for (int from = 0; from == 0 || from + WordRuns.LONGEST <= words.size(); from++) {
      List<String> run = words.subList(from, Math.min(from + WordRuns.LONGEST, words.size()));
      add(what, run, SHORTEST, isTelling(run));
    }
  }

  /**
   * A name, of somebody or of a file, or an address. It counts as a whole: the first name of staff
   * and the host's domain, of which their addresses are made, stand on most pages.
   */
  private void name(String what, String stored) {
    List<String> words = words(stored);
    List<String> run = words.subList(0, Math.min(WordRuns.LONGEST, words.size()));
    add(what, run, SHORTEST_NAME, run.size() > 1 || hasOwn(run));
  }

  private static List<String> words(String stored) {
    return WordRuns.words(PlainText.field(stored));
  }

  private void add(String what, List<String> run, int shortest, boolean telling) {
    if (telling && String.join("", run).length() >= shortest && !known.has(run)) {
      runs.putIfAbsent(run, what + ", \"" + String.join(" ", run) + "\"");
    }
  }

  /** Words that all stand elsewhere, too, may meet by chance, but not five of them. */
  private boolean isTelling(List<String> run) {
    boolean whole = run.size() == WordRuns.LONGEST && letters(run) >= 2 * SHORTEST;
    return whole || hasOwn(run);
  }

  private boolean hasOwn(List<String> run) {
    return run.stream().anyMatch(word -> isLettered(word) && !known.has(List.of(word)));
  }

  private static long letters(List<String> run) {
    return run.stream().flatMapToInt(String::chars).filter(Character::isLetter).count();
  }

  private static boolean isLettered(String word) {
    return word.codePoints().anyMatch(Character::isLetter);
  }

  /** What of it a page holds, in words; nothing where it holds none. */
  Optional<String> foundIn(WordRuns page) {
    return runs.entrySet().stream()
        .filter(run -> page.has(run.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
