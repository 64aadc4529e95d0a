package io.github.ticketfolio.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** How a fault is made of the right answer. */
interface Making {
  /** The answer that is given instead. */
  MockResponse.Builder of(Spot spot) throws IOException;

  /**
   * Where a fault happens.
   *
   * @param sent the whole form as it came, with its secrets: some servers echo it
   * @param good the body of the right answer
   * @param elsewhere the address of another host
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Spot(String sent, byte[] good, String elsewhere) {
    String text() {
      return new String(good, UTF_8);
    }
  }

  /** One of the sample answers. */
  static Making sample(int status, String file) {
    return spot -> response(status, read(file)).setHeader("Content-Type", type(file));
  }

  static Making status(int status, String body) {
    return spot -> response(status, body.getBytes(UTF_8));
  }

  static Making text(Editing editing) {
    return spot -> response(200, editing.edit(spot.text()).getBytes(UTF_8));
  }

  /** Changes the text of the right answer. */
  interface Editing {
    String edit(String good) throws IOException;
  }

  /** A page that quotes what it was sent, as debug pages do. */
  static Making echo(int status, String before, String after) {
    return spot -> response(status, (before + spot.sent() + after).getBytes(UTF_8));
  }

  static Making redirect(int status, String path) {
    return spot -> response(status, new byte[0]).setHeader("Location", spot.elsewhere() + path);
  }

  static Making broken(SocketEffect atStart) {
    return spot -> response(200, spot.good()).onResponseStart(atStart);
  }

  static Making chunksBreakingOff() {
    return spot ->
        new MockResponse.Builder()
            .chunkedBody(new Buffer().write(spot.good()), 64)
            .onResponseBody(new SocketEffect.CloseSocket());
  }

  /** The right answer packed, of which only so many percent come. */
  static Making gzip(int percent) {
    return spot -> {
      byte[] packed = packed(spot.good());
      return packedResponse(Arrays.copyOf(packed, packed.length * percent / 100));
    };
  }

  /** A small answer that unpacks to more than anyone should read. */
  static Making bomb(int unpacked) {
    return spot -> packedResponse(packed(new byte[unpacked]));
  }

  static Making gzipInNameOnly() {
    return spot -> packedResponse(spot.good());
  }

  default Making with(String header, String value) {
    return spot -> of(spot).setHeader(header, value);
  }

  /** With a Retry-After as a date, which has no fraction of a second. */
  default Making retryAfterDate(Duration wait) {
    return spot ->
        of(spot)
            .setHeader(
                "Retry-After",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    ZonedDateTime.now(ZoneOffset.UTC).plus(wait)));
  }

  /** Ending in the middle of the body. */
  default Making breakingOff() {
    return spot -> of(spot).onResponseBody(new SocketEffect.CloseSocket());
  }

  /** A byte a second. */
  default Making dripping() {
    return spot -> of(spot).throttleBody(1, 1, TimeUnit.SECONDS);
  }

  /** What a sample has before its JSON. */
  static String beforeTheJson(String file) throws IOException {
    String text = new String(read(file), UTF_8);
    return text.substring(0, text.indexOf('{'));
  }

  private static MockResponse.Builder response(int status, byte[] body) {
    return new MockResponse.Builder().code(status).body(new Buffer().write(body));
  }

  private static MockResponse.Builder packedResponse(byte[] body) {
    return response(200, body).setHeader("Content-Encoding", "gzip");
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  private static String type(String file) {
    if (file.endsWith(".json")) {
      return "application/json";
    }
    return file.endsWith(".html") ? "text/html" : "text/plain";
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream in = Making.class.getResourceAsStream("/whmcs/samples/" + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }
}
