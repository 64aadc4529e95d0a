package io.github.ticketfolio.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.bag.BagWriter;
import io.github.ticketfolio.output.Manifest;
import io.github.ticketfolio.page.AnswerSums;
import io.github.ticketfolio.page.MaskedAnswer;
import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Sha256;
import io.github.ticketfolio.ticket.Ticket;
import io.github.ticketfolio.whmcs.AnswerReader;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What an archive was made of, as it goes into its package: the answers of WHMCS without the keys
 * that open tickets, and how they were had. Only for archives that leave nothing out.
 */
final class Evidence implements AutoCloseable {
  private static final String FOLDER = "answers/";

  /** So much of a SHA-256 tells the answers of a ticket apart. */
  private static final int SHORT = 8;

  private static final String ABOUT =
      """
      These are the answers of WHMCS of which the archive was made, as they were received, but for
      one thing: every byte of a key that opens a ticket in WHMCS was overwritten by an asterisk.

      7311.json is the answer of which the page of ticket 7311 was made; 7311-1a2b3c4d.json is an
      earlier answer of that ticket, called by the begin of its SHA-256.

      originals-sha256.txt lists the SHA-256 of each answer as it was received: the one that the
      ticket's page and the table tickets.csv name. It is not that of the file in this folder, unless
      there was no key in the answer. Whoever holds the store can show the answer it belongs to.
      """;

  private final PackOptions options;
  private final Store store;
  private final AnswerReader reader = new AnswerReader();
  private final StringBuilder originals = new StringBuilder();
  private final List<String> leftOut = new ArrayList<>();
  private int answers;

  private Evidence(PackOptions options, Store store) {
    this.options = options;
    this.store = store;
  }

  /** Opens the store that an archive was made from. */
  static Evidence of(PackOptions options, ArchiveFacts facts) throws RunException, StoreException {
    Store store = Store.read(options.store());
    String source = Renderer.host(store);
    if (source.equals(facts.text("source"))) {
      return new Evidence(options, store);
    }
    store.close();
    throw new RunException(
        RunException.Kind.STORAGE,
        options.store()
            + ": this store holds the tickets of "
            + source
            + ", the archive those of "
            + facts.text("source")
            + "; name the store it was made from with --store");
  }

  /**
   * Adds the answers of the archive's tickets, in the order of their ids.
   *
   * @return how many
   */
  int addAnswers(BagWriter bag, Progress progress) throws RunException, IOException {
    Map<Long, String> sums = sums();
    progress.begin("Packing answers", sums.size());
    try {
      for (Map.Entry<Long, String> ticket : sums.entrySet()) {
        add(ticket, upTo(ticket.getValue(), ticket.getKey()), bag);
        progress.step(1);
      }
    } finally {
      progress.end();
    }
    bag.add(FOLDER + "originals-sha256.txt", originals.toString().getBytes(UTF_8));
    bag.add(FOLDER + "README.txt", about().getBytes(UTF_8));
    return answers;
  }

  private Map<Long, String> sums() throws IOException {
    Path table = options.archive().resolve("tickets.csv");
    Map<Long, String> sums = new TreeMap<>();
    try (Reader text = Files.newBufferedReader(table, UTF_8)) {
      AnswerSums.each(text, sums::put);
    }
    return sums;
  }

  /** The answer that the page was made of, and those before it, by their SHA-256; it comes last. */
  private Map<String, byte[]> upTo(String sum, long id) throws RunException, StoreException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    Map<String, byte[]> found = new LinkedHashMap<>();
    for (byte[] body : store.bodies(id)) {
      String its = Sha256.of(body);
      all.remove(its);
      all.put(its, body);
      if (its.equals(sum)) {
        found = new LinkedHashMap<>(all);
      }
    }
    if (found.isEmpty()) {
      throw new RunException(
          RunException.Kind.STORAGE,
          options.store()
              + ": ticket "
              + id
              + ": the store does not hold the answer that its page was made of; name the store the"
              + " archive was made from with --store, or make the archive again");
    }
    return found;
  }

  private void add(Map.Entry<Long, String> ticket, Map<String, byte[]> bodies, BagWriter bag)
      throws IOException {
    List<AccessKey> keys = takeKeys(ticket.getKey(), bodies);
    for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
      String sum = body.getKey();
      String which = sum.equals(ticket.getValue()) ? "" : "-" + sum.substring(0, SHORT);
      String name = ticket.getKey() + which + suffix(body.getValue());
      bag.add(FOLDER + name, MaskedAnswer.of(body.getValue(), keys));
      originals.append(Manifest.line(name, sum));
      answers++;
    }
  }

  /** The keys in all answers of a ticket; drops those answers that may hold one nobody can find. */
  private List<AccessKey> takeKeys(long id, Map<String, byte[]> bodies) {
    List<AccessKey> keys = new ArrayList<>();
    for (String sum : List.copyOf(bodies.keySet())) {
      try {
        Ticket ticket = reader.readTicket(Objects.requireNonNull(bodies.get(sum))).value();
        keys.add(ticket.identity().accessKey());
      } catch (WhmcsException e) {
        leftOut.add(id + ", SHA-256 " + sum);
        bodies.remove(sum);
      }
    }
    return keys;
  }

  private static String suffix(byte[] body) {
    return AnswerReader.isXml(body) ? ".xml" : ".json";
  }

  /** Where no key can be found, it cannot be taken out. */
  private String about() {
    return leftOut.isEmpty()
        ? ABOUT
        : ABOUT
            + "\nLeft out, because what cannot be read may hold such a key; by ticket:\n"
            + String.join("\n", leftOut)
            + "\n";
  }

  /** How the answers were had: here goes {@code collection-log.jsonl}, for stores that have one. */
  void addCollectionLog(BagWriter bag) {}

  @Override
  public void close() throws StoreException {
    store.close();
  }
}
