package io.github.ticketfolio.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The reason of an I/O error in words. */
public final class IoReason {
  private IoReason() {}

  /** A few words without the file's name. */
  public static String of(IOException error) {
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (error instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (error instanceof FileAlreadyExistsException) {
      return "a file is where a folder is needed";
    }
    String reason = error instanceof FileSystemException e ? e.getReason() : error.getMessage();
    return reason == null ? error.getClass().getSimpleName() : reason;
  }
}
