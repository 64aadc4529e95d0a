package io.github.ticketfolio.bench;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A ticket of the corpus, all text as typed.
 *
 * @param about what it is about, and whose it is
 * @param handling where it stands
 * @param replies the thread, the opening message first
 * @param notes the staff notes
 */
record BenchTicket(About about, Handling handling, List<Post> replies, List<Post> notes) {
  /**
   * What a ticket is known by.
   *
   * @param id from 1
   * @param number the public number
   */
  record About(long id, String number, String subject, Client client) {}

  /** Where a ticket stands. */
  record Handling(Department department, String status, String priority) {}

  long id() {
    return about.id();
  }

  LocalDateTime opened() {
    return replies.get(0).date();
  }

  LocalDateTime lastReply() {
    return replies.get(replies.size() - 1).date();
  }

  String authorOf(Post post) {
    return post.staff().isEmpty() ? about.client().name() : post.staff();
  }
}
