package io.github.ticketfolio.whmcs;

/** A file as GetTicketAttachment answers it. Immutable. */
public final class AttachmentData {
  private final String fileName;
  private final byte[] content;

  AttachmentData(String fileName, byte[] content) {
    this.fileName = fileName;
    this.content = content;
  }

  /** {@code filename} as received, possibly empty: hostile input, never a path. */
  public String fileName() {
    return fileName;
  }

  /** The file's bytes, possibly none. Not a copy: do not change it. */
  public byte[] content() {
    return content;
  }

  @Override
  public String toString() {
    return "AttachmentData[" + content.length + " bytes]";
  }
}
