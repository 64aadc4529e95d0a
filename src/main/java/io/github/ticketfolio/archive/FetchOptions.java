package io.github.ticketfolio.archive;

import io.github.ticketfolio.ticket.ReplyOrder;
import io.github.ticketfolio.ticket.Shard;
import java.nio.file.Path;

/**
 * How tickets are fetched.
 *
 * @param source the WHMCS installation and the credentials for it
 * @param store the file the answers go to
 * @param order the reply order WHMCS is asked for
 * @param limits how hard, and how much of it
 * @param shard which part of the tickets, where several programs share them
 */
public record FetchOptions(
    Source source, Path store, ReplyOrder order, Limits limits, Shard shard) {

  /** For all of the tickets. */
  public FetchOptions(Source source, Path store, ReplyOrder order, Limits limits) {
    this(source, store, order, limits, Shard.WHOLE);
  }
}
