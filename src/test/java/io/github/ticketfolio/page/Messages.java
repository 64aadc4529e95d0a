package io.github.ticketfolio.page;

/** Made-up messages, as WHMCS stores them. */
final class Messages {
  static final String OPENING =
      """
      Hello,

      since this morning mail from our &quot;R&amp;D&quot; address isn&#039;t delivered any more. \
      Every message to an outside address comes back after a minute, while mail inside the house \
      still works. Nothing was changed on our side.

      The statement and a photo of the rack are attached.

      Best regards
      Ana\
      """;

  static final String ANSWER =
      """
      Hello Ana,

      thank you for the details. I can see the refused messages in our log:

      - the first at 06:12
      - **214** until now

      We have asked the vendor of the relay to look at it.

      Mia\
      """;

  static final String LOG =
      """
      It still happens. The trace is attached.

      &gt; We have asked the vendor of the relay
      &gt; to look at it.

      550 5.7.1 refused""";

  private Messages() {}
}
