package io.github.ticketfolio.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON for people and programs: indented, in the order of the map, with {@code \n}. */
public final class Json {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
          .build();

  private static final ObjectWriter ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build().writer();

  private static final JsonMapper LINES = new JsonMapper();

  private Json() {}

  /** The document, ending in a newline. Values are maps, lists, strings, numbers and booleans. */
  public static byte[] write(Map<String, ?> document) {
    return (MAPPER.writeValueAsString(document) + "\n").getBytes(UTF_8);
  }

  /** Reads such a document; fails where it is none. */
  public static Map<String, @Nullable Object> read(byte[] document) throws IOException {
    try {
      return MAPPER.readValue(document, new TypeReference<>() {});
    } catch (JacksonException e) {
      throw new IOException("expected a JSON object", e);
    }
  }

  /** One line without its end, all ASCII, so that nothing on the way can change its bytes. */
  public static String asciiLine(Map<String, ?> object) {
    return ASCII.writeValueAsString(object);
  }

  /** The document in one line, ending in a newline: one of a file of many. */
  public static byte[] line(Map<String, ?> document) {
    return (LINES.writeValueAsString(document) + "\n").getBytes(UTF_8);
  }
}
