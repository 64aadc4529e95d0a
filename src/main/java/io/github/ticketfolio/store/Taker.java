package io.github.ticketfolio.store;

/**
 * Takes row after row, so that there may be very many without all of them in memory.
 *
 * @param <T> a row
 */
public interface Taker<T> {
  /** Takes one; it must not ask for the same rows again. */
  void take(T row) throws StoreException;
}
