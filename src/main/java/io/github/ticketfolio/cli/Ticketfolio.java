package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticketfolio.archive.ProgramVersion;
import io.github.ticketfolio.archive.RunException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program as its user meets it: one command a run. */
@Command(
    name = "ticketfolio",
    description = "Turns WHMCS support tickets into an archive of standalone HTML pages.",
    mixinStandardHelpOptions = true,
    versionProvider = Ticketfolio.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Try it without a WHMCS:  ticketfolio demo",
      "",
      "Exit codes: 0 all archived; 1 some tickets failed; 2 wrong usage; 3 WHMCS cannot "
          + "be reached or refuses; 4 store or archive cannot be used; 5 an archive or package "
          + "is not as it was written; 130 interrupted (what was fetched is kept)."
    })
public final class Ticketfolio implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Log every call to standard error; never a secret.")
  private boolean verbose;

  private Ticketfolio() {}

  /** Runs one command and returns its exit code. */
  public static int run(Streams streams, String... args) {
    Ticketfolio root = new Ticketfolio();
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new ArchiveCommand(streams))
            .addSubcommand(new FetchCommand(streams))
            .addSubcommand(new RenderCommand(streams))
            .addSubcommand(new MergeCommand(streams))
            .addSubcommand(new ReportCommand(streams))
            .addSubcommand(new DemoCommand(streams))
            .addSubcommand(new VerifyCommand(streams))
            .addSubcommand(new PackCommand(streams))
            .addSubcommand(new KeygenCommand(streams))
            .addSubcommand(new PruneCheckCommand(streams))
            .addSubcommand(new DoctorCommand(streams))
            .addSubcommand(new ThemeCommand(streams))
            .addSubcommand(new GenerateCompletion())
            .registerConverter(ZoneId.class, Ticketfolio::zone)
            .registerConverter(LocalDateTime.class, Ticketfolio::date)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(writer(streams.out()))
            .setErr(writer(streams.err()));
    if (streams.environment().containsKey("NO_COLOR") || !streams.terminal()) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }
    Messages messages = new Messages(streams);
    line.setParameterExceptionHandler((e, a) -> wrongUsage(messages, e));
    line.setExecutionExceptionHandler((e, c, p) -> failed(messages, e, root.verbose));
    line.setExecutionStrategy(parsed -> execute(root, parsed));
    return line.execute(args);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "expected a time zone such as Europe/Berlin or +02:00, found \"" + text + "\"");
    }
  }

  private static LocalDateTime date(String text) {
    try {
      return text.length() == "2024-01-31".length()
          ? LocalDate.parse(text).atStartOfDay()
          : LocalDateTime.parse(text.strip().replace(' ', 'T'));
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "expected a date such as 2024-01-31 or 2024-01-31T08:00, found \"" + text + "\"");
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command");
    }
    throw new ParameterException(spec.commandLine(), "no command; see ticketfolio --help");
  }

  /** The log is set up before anything that could write to it is loaded. */
  private static int execute(Ticketfolio root, ParseResult parsed) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
    System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "HH:mm:ss.SSS");
    System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
    System.setProperty(
        "org.slf4j.simpleLogger.log.io.github.ticketfolio", root.verbose ? "debug" : "off");
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int wrongUsage(Messages messages, ParameterException e) {
    messages.error(String.valueOf(e.getMessage()));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    messages.remark("See " + command + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Messages messages, Exception e, boolean verbose) {
    if (e instanceof RunException run) {
      messages.error(String.valueOf(run.getMessage()));
      trace(messages, run, verbose);
      return ExitCode.of(run.kind());
    }
    messages.error("this is a fault of the program (" + e + "); run again with -v for details");
    trace(messages, e, verbose);
    return ExitCode.STORAGE;
  }

  private static void trace(Messages messages, Exception e, boolean verbose) {
    if (verbose) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text, true));
      text.toString().lines().forEach(messages::remark);
    }
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"ticketfolio " + ProgramVersion.text()};
    }
  }
}
