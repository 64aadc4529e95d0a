package io.github.ticketfolio.archive;

import io.github.ticketfolio.store.Store;
import io.github.ticketfolio.store.Store.NameKind;
import io.github.ticketfolio.store.StoreException;
import io.github.ticketfolio.whmcs.AdminDetails;
import io.github.ticketfolio.whmcs.Client;
import io.github.ticketfolio.whmcs.Fetched;
import io.github.ticketfolio.whmcs.Peer;
import io.github.ticketfolio.whmcs.WhmcsException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fetches the names that tickets hold as numbers only: departments, staff, and the colours of
 * statuses; and how the server's clock stands to UTC. None of them is needed, so a role that does
 * not allow a call is named and no failure.
 */
final class NameFetch {
  private final Client client;
  private final Map<NameKind, Map<String, String>> names = new EnumMap<>(NameKind.class);
  private final List<String> remarks = new ArrayList<>();

  NameFetch(Client client) {
    this.client = client;
  }

  private interface Call<K> {
    Fetched<Map<K, String>> make() throws WhmcsException, InterruptedException;
  }

  /**
   * Fetches them all.
   *
   * @throws WhmcsException when no other call can succeed either
   */
  void fetch() throws WhmcsException, InterruptedException {
    fetch(NameKind.DEPARTMENT, client::getSupportDepartments);
    fetch(NameKind.STATUS_COLOUR, client::getSupportStatuses);
    fetch(NameKind.STAFF, client::getAdminUsers);
    fetchOffset();
  }

  /** Not told is no remark: the pages say how their times were read. */
  private void fetchOffset() throws WhmcsException, InterruptedException {
    try {
      Fetched<AdminDetails> details = client.getAdminDetails();
      LocalDateTime local = details.reading().value().requestTime();
      if (local != null) {
        ServerOffset.of(local, serverTime(details.answer().fetchedAt()))
            .ifPresent(
                offset ->
                    names.put(NameKind.CLOCK, Map.of(Store.OFFSET, ServerOffset.words(offset))));
      }
    } catch (WhmcsException e) {
      if (e.stopsTheRun()) {
        throw e;
      }
    }
  }

  /** This machine's clock may be wrong; the server's own was compared with it. */
  private Instant serverTime(Instant here) {
    Peer peer = client.peer();
    Duration ahead = peer == null ? null : peer.clockDifference();
    return ahead == null ? here : here.plus(ahead);
  }

  private <K> void fetch(NameKind kind, Call<K> call) throws WhmcsException, InterruptedException {
    try {
      Fetched<Map<K, String>> fetched = call.make();
      Map<String, String> found = new LinkedHashMap<>();
      fetched.reading().value().forEach((key, name) -> found.put(key.toString(), name));
      names.put(kind, found);
      remarks.addAll(fetched.reading().warnings());
    } catch (WhmcsException e) {
      if (e.stopsTheRun()) {
        throw e;
      }
      remarks.add(e.getMessage());
    }
  }

  /** The departments by id; empty where the role does not allow it. */
  Map<String, String> departments() {
    return names.getOrDefault(NameKind.DEPARTMENT, Map.of());
  }

  /** Keeps what was found. */
  void save(Store store) throws StoreException {
    for (Map.Entry<NameKind, Map<String, String>> found : names.entrySet()) {
      store.saveNames(found.getKey(), found.getValue());
    }
  }

  /** What could not be had, and what was odd. */
  List<String> remarks() {
    return remarks;
  }
}
