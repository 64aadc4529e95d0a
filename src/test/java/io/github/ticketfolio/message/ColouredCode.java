package io.github.ticketfolio.message;

/** A program that colours a line in every language, to see what that loads. */
final class ColouredCode {
  private ColouredCode() {}

  /** Ends with an error if nothing was coloured. */
  public static void main(String[] args) {
    for (String language : CodeLanguages.all().keySet()) {
      CodeWriter.write(language, "if (a < \"b\") { $c = 12; } # d");
    }
    if (!CodeWriter.write("bash", "if true").contains("t-keyword")) {
      throw new IllegalStateException("no colours");
    }
  }
}
