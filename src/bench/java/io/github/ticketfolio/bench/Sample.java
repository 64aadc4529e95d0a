package io.github.ticketfolio.bench;

import java.util.List;
import java.util.stream.LongStream;

/** The first tickets of the corpus, for the stages. */
public final class Sample {
  /** How many there are. */
  public static final int TICKETS = 200;

  /** How many messages of each kind there are. */
  public static final int MESSAGES = 60;

  private static final Tickets CORPUS = new Tickets();

  private Sample() {}

  static List<BenchTicket> tickets() {
    return LongStream.rangeClosed(1, TICKETS).mapToObj(CORPUS::ticket).toList();
  }

  /** Answers as the store keeps them. */
  static List<byte[]> answers() {
    return tickets().stream().map(Stored::answer).toList();
  }

  /** The same answers, each message of one word: what a page costs without its messages. */
  static List<byte[]> terseAnswers() {
    return tickets().stream().map(Sample::terse).map(Stored::answer).toList();
  }

  private static BenchTicket terse(BenchTicket ticket) {
    return new BenchTicket(
        ticket.about(), ticket.handling(), terse(ticket.replies()), terse(ticket.notes()));
  }

  private static List<Post> terse(List<Post> posts) {
    Message word = new Message("Thanks", Message.Kind.PLAIN);
    return posts.stream()
        .map(post -> new Post(post.id(), post.staff(), post.date(), word, post.removedFile()))
        .toList();
  }

  /** Mails as WHMCS stores them. */
  public static List<String> plain() {
    return messages(Message.Kind.PLAIN);
  }

  /** Messages with emphasis, lists and links, as WHMCS stores them. */
  public static List<String> markdown() {
    return messages(Message.Kind.MARKDOWN);
  }

  /** Messages with a block of code or a table, as WHMCS stores them. */
  public static List<String> blocks() {
    return messages(Message.Kind.BLOCK);
  }

  private static List<String> messages(Message.Kind kind) {
    return tickets().stream()
        .flatMap(ticket -> ticket.replies().stream())
        .map(Post::message)
        .filter(message -> message.kind() == kind)
        .limit(MESSAGES)
        .map(message -> Stored.encode(message.text()))
        .toList();
  }
}
