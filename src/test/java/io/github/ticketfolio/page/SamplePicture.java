package io.github.ticketfolio.page;

import java.util.Base64;

/** The smallest picture. */
final class SamplePicture {
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private SamplePicture() {}
}
