package io.github.ticketfolio.store;

import java.io.IOException;

/** The store cannot be opened, read or written; the message names the file and the way out. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean damage;

  StoreException(String message) {
    super(message);
    damage = false;
  }

  StoreException(String message, Exception cause) {
    super(message, cause);
    damage = false;
  }

  private StoreException(String message, boolean damage) {
    super(message);
    this.damage = damage;
  }

  /** Something that was stored is no longer what it was. */
  static StoreException damage(String message) {
    return new StoreException(message, true);
  }

  /** True when only what was asked for is damaged, and the rest of the store can be read. */
  public boolean isDamage() {
    return damage;
  }
}
