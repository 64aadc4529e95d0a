package io.github.ticketfolio.message;

/**
 * A message taken apart. Every mark of a history has a colon or dashes.
 *
 * @param own what its author wrote
 * @param signature from the line {@code -- } on, or empty
 * @param history the conversation below, where it is not marked with {@code >}; or empty
 */
record MessageParts(String own, String signature, String history) {
  static MessageParts of(String text) {
    if (text.indexOf(':') < 0 && !text.contains("--")) {
      return new MessageParts(text, "", "");
    }
    MailText mail = MailText.of(text);
    int signature = -1;
    Fences fences = new Fences();
    for (int i = 0; i < mail.lines().size(); i++) {
      boolean code = fences.covers(mail.lines().get(i));
      if (!code && signature < 0 && mail.isSignature(i)) {
        signature = i;
      }
      if (!code && mail.isHistory(i) && mail.skipBlank(0) < i) {
        return at(mail, signature < 0 ? i : signature, i);
      }
    }
    int end = mail.lines().size();
    return at(mail, signature < 0 ? end : signature, end);
  }

  private static MessageParts at(MailText mail, int signature, int history) {
    return new MessageParts(
        mail.join(0, signature),
        mail.join(signature, history),
        mail.join(history, mail.lines().size()));
  }
}
