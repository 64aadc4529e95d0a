package io.github.ticketfolio.archive;

import java.util.List;

/**
 * The tickets of a run that the store holds, and those that could not be had.
 *
 * @param asked how many tickets were asked for
 * @param ids the internal ids of the tickets in the store, in the order of the selection, each
 *     once; among them those of failed tickets that an earlier run has fetched
 * @param failures the tickets that could not be had as asked
 * @param unlisted those of {@code ids} that WHMCS no longer lists
 */
public record Chosen(int asked, List<Long> ids, List<Failure> failures, List<Long> unlisted) {
  public Chosen {
    ids = List.copyOf(ids);
    failures = List.copyOf(failures);
    unlisted = List.copyOf(unlisted);
  }
}
