package io.github.ticketfolio.bench;

import io.github.ticketfolio.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the corpus: {@code Corpus TICKETS FOLDER COPY…}, each copy one of {@code store}
 * (tickets.db, for Ticketfolio), {@code hugo} (a site), {@code mbox} (tickets.mbox) and {@code
 * json} (tickets.jsonl). Prints what is in it.
 */
final class Corpus {
  private Corpus() {}

  public static void main(String[] args) throws IOException, StoreException {
    List<String> forms = Arrays.asList(args).subList(2, args.length);
    System.out.println(make(Long.parseLong(args[0]), Path.of(args[1]), forms));
  }

  static Census make(long tickets, Path folder, List<String> forms)
      throws IOException, StoreException {
    Files.createDirectories(folder);
    List<Copy> copies = new ArrayList<>();
    for (String form : forms) {
      copies.add(copy(form, folder));
    }
    return fill(copies, tickets);
  }

  private static Copy copy(String form, Path folder) throws IOException, StoreException {
    return switch (form) {
      case "store" -> new StoreCopy(folder.resolve("tickets.db"));
      case "hugo" -> new HugoCopy(folder.resolve("hugo"));
      case "mbox" -> new MailCopy(folder.resolve("tickets.mbox"));
      case "json" -> new LineCopy(folder.resolve("tickets.jsonl"));
      default ->
          throw new IllegalArgumentException(
              "expected store, hugo, mbox or json, found \"" + form + "\"");
    };
  }

  private static Census fill(List<Copy> copies, long tickets) throws IOException, StoreException {
    Census census = new Census();
    Tickets corpus = new Tickets();
    for (long n = 1; n <= tickets; n++) {
      BenchTicket ticket = corpus.ticket(n);
      census.add(ticket);
      for (Copy copy : copies) {
        copy.add(ticket);
      }
    }
    for (Copy copy : copies) {
      copy.close();
    }
    return census;
  }
}
