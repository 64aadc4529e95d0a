package io.github.ticketfolio.cli;

import io.github.ticketfolio.ticket.Shard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which part of the work a program does, where several share it. */
final class ShardOption {
  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = Converter.class,
      description =
          "Do only part I of N, such as 3/16, counted from 0; a ticket always belongs to the same"
              + " part. All parts use the same store and the same output; see ticketfolio merge.")
  private @Nullable Shard shard;

  /** The part; all of the work where none was asked for. */
  Shard shard() {
    return shard == null ? Shard.WHOLE : shard;
  }

  /** True when a part was asked for, be it the only one. */
  boolean isGiven() {
    return shard != null;
  }

  static final class Converter implements ITypeConverter<Shard> {
    private static final Pattern PART = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

    @Override
    public Shard convert(String text) {
      Matcher part = PART.matcher(text.strip());
      if (part.matches()) {
        int index = Integer.parseInt(part.group(1));
        int count = Integer.parseInt(part.group(2));
        if (index < count) {
          return new Shard(index, count);
        }
      }
      throw new TypeConversionException(
          "expected a part such as 3/16, counted from 0/16 to 15/16, found \"" + text + "\"");
    }
  }
}
