package io.github.ticketfolio.archive;

import io.github.ticketfolio.ticket.ReplyOrder;
import java.nio.file.Path;

/**
 * How tickets are fetched.
 *
 * @param source the WHMCS installation and the credentials for it
 * @param store the file the answers go to
 * @param order the reply order WHMCS is asked for
 * @param limits how hard, and how much of it
 */
public record FetchOptions(Source source, Path store, ReplyOrder order, Limits limits) {}
