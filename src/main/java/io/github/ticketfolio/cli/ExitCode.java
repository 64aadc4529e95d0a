package io.github.ticketfolio.cli;

import io.github.ticketfolio.archive.RunException;

/** The exit codes that scripts can rely on. */
final class ExitCode {
  /** All that was asked for is archived. */
  static final int OK = 0;

  /** The run finished, some tickets failed. */
  static final int SOME_FAILED = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** WHMCS cannot be reached or refuses the credentials. */
  static final int WHMCS = 3;

  /** The store or the archive cannot be written or read. */
  static final int STORAGE = 4;

  /** An archive or a package is not as it was written. */
  static final int DIFFERENT = 5;

  private ExitCode() {}

  static int of(RunException.Kind kind) {
    return switch (kind) {
      case CONFIGURATION -> USAGE;
      case WHMCS -> WHMCS;
      case STORAGE -> STORAGE;
      case ALTERED -> DIFFERENT;
      case TICKET -> SOME_FAILED;
    };
  }
}
