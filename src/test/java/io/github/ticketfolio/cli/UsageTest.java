package io.github.ticketfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private static final String NO_CREDENTIALS =
      "ticketfolio: no credentials; set TICKETFOLIO_IDENTIFIER and TICKETFOLIO_SECRET, or use"
          + " --config FILE\n";

  @TempDir private Path folder;

  @Test
  void asksForACommand() {
    assertUsageError(
        "ticketfolio: no command; see ticketfolio --help\nSee ticketfolio --help\n",
        new Program().run());
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "fetch", "render"})
  void asksForASelection(String command) {
    assertUsageError(
        "ticketfolio: no tickets selected; give ticket numbers, --id, --from-file, --all, or"
            + " a search such as --department\n"
            + "See ticketfolio "
            + command
            + " --help\n",
        new Program().run(command));
  }

  @Test
  void namesAnUnknownOption() {
    assertUsageError(
        "ticketfolio: Unknown option: '--colour'\nSee ticketfolio archive --help\n",
        new Program().run("archive", "--colour", "1"));
  }

  @Test
  void takesNoSecretAsAnArgument() {
    Program.Result result = new Program().run("archive", "--secret=hunter2", "1");
    assertEquals(2, result.code());
    assertTrue(result.err().startsWith("ticketfolio: Unknown option: '--secret=hunter2'"));
  }

  @Test
  void namesAWrongRangeOfIds() {
    assertUsageError(
        "ticketfolio: --id: expected an id or a range such as 7320-7400, found \"7-\"\n"
            + "See ticketfolio fetch --help\n",
        new Program().run("fetch", "--id", "7-"));
    assertUsageError(
        "ticketfolio: --id: the range 9-7 is empty or too large\nSee ticketfolio fetch --help\n",
        new Program().run("fetch", "--id", "9-7"));
  }

  @Test
  void doesNotMixAllWithSingleTickets() {
    assertUsageError(
        "ticketfolio: --all already means every ticket; leave the others out\n"
            + "See ticketfolio fetch --help\n",
        new Program().run("fetch", "--all", "KXB"));
  }

  @Test
  void namesAListThatCannotBeRead() {
    Path list = folder.resolve("none.txt");
    assertUsageError(
        "ticketfolio: --from-file: "
            + list
            + " cannot be read; expected UTF-8 text, one number a line\n"
            + "See ticketfolio fetch --help\n",
        new Program().run("fetch", "--from-file", list));
  }

  @Test
  void namesAnEmptyList() {
    assertUsageError(
        "ticketfolio: the list of tickets is empty; it holds ticket numbers, one a line\n"
            + "See ticketfolio fetch --help\n",
        new Program().reading("\n# nothing yet\n \n").run("fetch", "--from-file", "-"));
  }

  @Test
  void asksForTheAddress() {
    assertUsageError(
        "ticketfolio: no WHMCS address; give --url https://billing.example.com or set"
            + " TICKETFOLIO_URL\n",
        new Program().run("fetch", "--all"));
  }

  @Test
  void asksForCredentials() {
    assertUsageError(
        NO_CREDENTIALS,
        new Program().with("TICKETFOLIO_URL", "https://billing.example.com").run("fetch", "--all"));
  }

  @Test
  void namesAConcurrencyOutOfRange() {
    assertUsageError(
        "ticketfolio: --concurrency: expected 1 to 32, found 0\n",
        new Program().run("fetch", "--all", "--concurrency", "0"));
  }

  @Test
  void refusesAConfigThatOthersCanRead() throws Exception {
    Path config = config("url=https://billing.example.com\nsecret=hunter2\n", "rw-r--r--");
    assertUsageError(
        "ticketfolio: --config: "
            + config
            + ": others can read this file, and it holds secrets; run: chmod 600 "
            + config
            + "\n",
        new Program().run("fetch", "--all", "--config", config));
  }

  @Test
  void namesAConfigThatIsNotThere() {
    Path config = folder.resolve("none.properties");
    assertUsageError(
        "ticketfolio: --config: " + config + ": there is no such file, or it cannot be read\n",
        new Program().run("fetch", "--all", "--config", config));
  }

  @Test
  void namesAnUnknownSettingWithoutItsValue() throws Exception {
    Path config = config("secrte=hunter2\n", "rw-------");
    assertUsageError(
        "ticketfolio: --config: "
            + config
            + ": unknown setting; expected access-key, identifier, password-md5, secret, url,"
            + " username\n",
        new Program().run("fetch", "--all", "--config", config));
  }

  @Test
  void saysThatThereIsNoStoreToRender() {
    Path store = folder.resolve("none.db");
    Program.Result result = new Program().run("render", "--all", "--store", store);
    assertEquals(4, result.code());
    assertEquals(
        "ticketfolio: "
            + store
            + ": there is no store; fetch tickets first, or name it with --store\n",
        result.err());
    assertFalse(Files.exists(store));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archive",
        "fetch",
        "render",
        "report",
        "demo",
        "verify",
        "pack",
        "keygen",
        "prune-check",
        "doctor",
        "theme"
      })
  void explainsEachCommandWithAnExample(String command) {
    Program.Result result = new Program().run(command, "--help");
    assertEquals(0, result.code());
    assertTrue(result.out().contains("Usage: ticketfolio " + command), result.out());
    assertTrue(result.out().contains("\n  ticketfolio " + command), result.out());
    assertEquals("", result.err());
  }

  /** The list of commands takes the first text of each, and no more. */
  @Test
  void saysOfEachCommandInAWholeSentenceWhatItDoes() {
    String help = new Program().run("--help").out();
    String list = help.substring(help.indexOf("\nCommands:\n"), help.indexOf("\n\nTry it"));
    List<String> commands = List.of(list.replaceAll("\n {4,}", " ").strip().split("\n", -1));
    assertTrue(commands.size() > 12, help);
    assertEquals(List.of(), commands.stream().skip(1).filter(one -> !one.endsWith(".")).toList());
  }

  @Test
  void tellsItsVersion() {
    assertEquals(new Program.Result(0, "ticketfolio 0.1.0\n", ""), new Program().run("--version"));
  }

  @Test
  void completesInTheShell() {
    Program.Result result = new Program().run("generate-completion");
    assertEquals(0, result.code());
    assertTrue(result.out().contains("complete -F _complete_ticketfolio"));
  }

  @Test
  void asksWhereThePackageGoes() {
    assertUsageError(
        "ticketfolio: Missing required option: '--output=FILE'\nSee ticketfolio pack --help\n",
        new Program().run("pack", folder));
    assertUsageError(
        "ticketfolio: Missing required parameter: 'DIR'\nSee ticketfolio pack --help\n",
        new Program().run("pack", "-o", folder.resolve("a.zip")));
  }

  @Test
  void refusesToPackAFolderWithoutAnArchive() {
    assertEquals(
        new Program.Result(
            4,
            "",
            "ticketfolio: "
                + folder
                + ": expected an archive with a manifest-sha256.txt, found none\n"),
        new Program().run("pack", folder, "-o", folder.resolveSibling("a.zip")));
  }

  private Path config(String text, String permissions) throws Exception {
    Path config = folder.resolve("whmcs.properties");
    Files.writeString(config, text);
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString(permissions));
    return config;
  }

  private static void assertUsageError(String err, Program.Result result) {
    assertEquals(new Program.Result(2, "", err), result);
  }
}
