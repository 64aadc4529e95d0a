package io.github.ticketfolio.bench;

import io.github.ticketfolio.store.StoreException;
import java.io.IOException;

/** The corpus in the form that one of the programs reads. */
interface Copy extends AutoCloseable {
  void add(BenchTicket ticket) throws IOException, StoreException;

  @Override
  void close() throws IOException, StoreException;
}
