package io.github.ticketfolio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signs packages, and checks the signatures with this program and with others. */
class SignedPackageTest {
  private static final String SIGNATURE = "tagmanifest-sha256.txt.minisig";

  @TempDir private static Path made;
  @TempDir private Path folder;

  @BeforeAll
  static void archive() throws Exception {
    try (TinyWhmcs whmcs = new TinyWhmcs()) {
      whmcs.has(7, "hello", "2024-01-01 10:00:00");
      Program.Result archived =
          new Program()
              .with("TICKETFOLIO_URL", whmcs.url())
              .with("TICKETFOLIO_IDENTIFIER", "i")
              .with("TICKETFOLIO_SECRET", "s")
              .run("archive", "--all", "--store", store(), "--output", made.resolve("archive"));
      assertEquals(0, archived.code(), archived.err());
    }
    for (String name : List.of("signer", "other")) {
      assertEquals(0, new Program().run("keygen", "-o", made.resolve(name)).code());
    }
  }

  private static Path store() {
    return made.resolve("tickets.db");
  }

  private static Path key(String name) {
    return made.resolve(name);
  }

  private Path packed(Object... options) {
    Path zip = folder.resolve("case.zip");
    Object[] all = new Object[6 + options.length];
    System.arraycopy(
        new Object[] {"pack", made.resolve("archive"), "-o", zip, "--store", store()},
        0,
        all,
        0,
        6);
    System.arraycopy(options, 0, all, 6, options.length);
    Program.Result result = new Program().run(all);
    assertEquals(0, result.code(), result.err());
    return zip;
  }

  private Path signed() {
    return packed("--sign", key("signer.key"));
  }

  @Test
  void makesKeysOnceAndForTheirOwnerOnly() throws Exception {
    Path name = folder.resolve("k");
    assertEquals(
        new Program.Result(
            0,
            """
            K.key
            K.pub
            K.pem

            Keep K.key to yourself: whoever has it signs in your name.
            Publish K.pub where nobody else can change it.
            """
                .replace("K.", name + "."),
            ""),
        new Program().run("keygen", "-o", name));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("k.key"))));
    byte[] before = Files.readAllBytes(folder.resolve("k.key"));
    Files.delete(folder.resolve("k.pub"));
    assertEquals(
        new Program.Result(
            4,
            "",
            "ticketfolio: " + name + ".key: this file is there already, and no key is replaced\n"),
        new Program().run("keygen", "-o", name));
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("k.key")));
  }

  /** A part of a key would stand in the way of the next one. */
  @Test
  void makesAllFilesOfAKeyOrNone() throws Exception {
    Path name = folder.resolve("k");
    Path pem = folder.resolve("k.pem");
    Files.createSymbolicLink(pem, folder.resolve("nowhere"));
    assertEquals(
        new Program.Result(
            4,
            "",
            "ticketfolio: " + pem + ": this file is there already, and no key is replaced\n"),
        new Program().run("keygen", "-o", name));
    try (var left = Files.list(folder)) {
      assertEquals(List.of(pem), left.toList());
    }
  }

  @Test
  void wantsANameForAKey() {
    assertEquals(
        new Program.Result(
            2, "", "ticketfolio: --output: expected a name such as signer, found none\n"),
        new Program().run("keygen", "-o", ""));
  }

  @Test
  void refusesAKeyThatOthersCanRead() throws Exception {
    Path open = Files.copy(key("signer.key"), folder.resolve("open.key"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(
        new Program.Result(
            2,
            "",
            "ticketfolio: --sign: "
                + open
                + ": others can read this file, and it holds secrets; run: chmod 600 "
                + open
                + "\n"),
        new Program()
            .run("pack", made.resolve("archive"), "-o", folder.resolve("a.zip"), "--sign", open));
  }

  @Test
  void refusesAKeyThatIsNone() throws Exception {
    Path none =
        Files.writeString(
            folder.resolve("none.key"),
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    Files.setPosixFilePermissions(none, PosixFilePermissions.fromString("rw-------"));
    assertEquals(
        new Program.Result(
            2,
            "",
            "ticketfolio: --sign: "
                + none
                + ": expected an Ed25519 key (PKCS#8, PEM), found none; make one with keygen\n"),
        new Program()
            .run("pack", made.resolve("archive"), "-o", folder.resolve("a.zip"), "--sign", none));
    assertEquals(
        new Program.Result(
            2,
            "",
            "ticketfolio: --key: "
                + none
                + ": expected a public key of minisign, or one in PEM; found none\n"),
        new Program().run("verify", signed(), "--key", none));
  }

  @Test
  void isTheSameBytesEachTime() throws Exception {
    byte[] first = Files.readAllBytes(signed());
    assertArrayEquals(first, Files.readAllBytes(signed()));
  }

  @Test
  void isCheckedWithEitherFormOfTheKey() throws Exception {
    Path zip = signed();
    for (Path path : List.of(zip, Packages.unpack(zip, folder))) {
      for (String key : List.of("signer.pub", "signer.pem")) {
        Program.Result result = new Program().run("verify", path, "--key", key(key));
        assertEquals(0, result.code(), result.out());
        assertTrue(
            result
                .out()
                .endsWith("\nThe signature is good: it was made with the key that was given.\n"),
            result.out());
      }
    }
  }

  @Test
  void saysThatItWasNotChecked() {
    Program.Result result = new Program().run("verify", signed());
    assertEquals(0, result.code());
    assertTrue(
        result
            .out()
            .endsWith(
                "\nIt is signed, but the signature was not checked; name the signer's public key"
                    + " with --key.\n"),
        result.out());
  }

  private static void assertDiffers(String difference, Path path) {
    Program.Result result = new Program().run("verify", path, "--key", key("signer.pub"));
    assertEquals(
        new Program.Result(
            5, difference + "\n" + path + " differs from its manifests in 1 file.\n", ""),
        result);
  }

  @Test
  void tellsAMissingSignatureFromOneOfAnotherKeyAndABadOne() throws Exception {
    assertDiffers(
        "missing: " + SIGNATURE + ": the package is not signed",
        Packages.unpack(packed(), folder.resolve("1")));
    Path other = Packages.unpack(packed("--sign", key("other.key")), folder.resolve("2"));
    Program.Result wrong = new Program().run("verify", other, "--key", key("signer.pub"));
    assertTrue(
        wrong
            .out()
            .matches(
                "wrong: \\Q"
                    + SIGNATURE
                    + "\\E: it was made with the key [0-9A-F]{16}, not with [0-9A-F]{16}\n[^\n]*\n"),
        wrong.out());
    assertEquals(5, wrong.code());
    Path bad = Packages.unpack(signed(), folder.resolve("3"));
    Files.writeString(
        bad.resolve(SIGNATURE),
        Files.readString(bad.resolve(SIGNATURE)).replace("package:case", "package:else"));
    assertDiffers(
        "wrong: " + SIGNATURE + ": it does not fit tagmanifest-sha256.txt; one of them was changed",
        bad);
    Files.writeString(bad.resolve(SIGNATURE), "signed by me\n");
    assertDiffers("wrong: " + SIGNATURE + ": this is no signature of minisign", bad);
  }

  @Test
  void failsForAnArchiveThatIsNoPackage() {
    Path archive = made.resolve("archive");
    assertEquals(
        new Program.Result(
            5,
            "missing: signature: this is the folder of an archive; only packages are signed\n"
                + archive
                + " differs from its manifest in 1 file.\n",
            ""),
        new Program().run("verify", archive, "--key", key("signer.pub")));
  }

  @Test
  void printsJson() throws Exception {
    Path bag = Packages.unpack(signed(), folder);
    Files.delete(bag.resolve("data/archive/index.html"));
    Files.writeString(bag.resolve("new.txt"), "new");
    int files = Packages.files(folder.resolve("case.zip")).size();
    Program.Result result = new Program().run("verify", bag, "--json", "--key", key("other.pub"));
    assertEquals(5, result.code());
    assertTrue(
        result
            .out()
            .startsWith(
                "{\n  \"kind\" : \"package\",\n  \"files\" : "
                    + files
                    + ",\n  \"differences\" : ["),
        result.out());
    assertTrue(
        result
            .out()
            .contains("\"kind\" : \"missing\",\n      \"path\" : \"data/archive/index.html\""),
        result.out());
    assertTrue(result.out().contains("\"kind\" : \"extra\",\n      \"path\" : \"new.txt\""));
    assertTrue(result.out().endsWith("\"signature\" : \"other key\"\n}\n"), result.out());
  }

  @Test
  void isAcceptedByMinisign() throws Exception {
    Path bag = Packages.unpack(signed(), folder);
    Object[] command = {"minisign", "-Vm", "tagmanifest-sha256.txt", "-p", key("signer.pub")};
    Packages.Ended ended = Packages.run(bag, command);
    assumeTrue(ended.code() >= 0, "minisign is not here");
    assertEquals(0, ended.code(), ended.text());
    assertTrue(
        ended.text().contains("Trusted comment: file:tagmanifest-sha256.txt package:case"),
        ended.text());
    Files.writeString(bag.resolve("tagmanifest-sha256.txt"), "altered");
    assertEquals(1, Packages.run(bag, command).code());
  }

  @Test
  void isAcceptedByOpenssl() throws Exception {
    Path bag = Packages.unpack(signed(), folder);
    String line = Files.readAllLines(bag.resolve(SIGNATURE)).get(1);
    byte[] signature = Base64.getDecoder().decode(line);
    Files.write(bag.resolve("sig"), Arrays.copyOfRange(signature, 10, 74));
    Packages.Ended ended =
        Packages.run(
            bag,
            "openssl",
            "pkeyutl",
            "-verify",
            "-rawin",
            "-pubin",
            "-inkey",
            key("signer.pem"),
            "-in",
            "tagmanifest-sha256.txt",
            "-sigfile",
            "sig");
    assumeTrue(ended.code() >= 0, "openssl is not here");
    assertEquals("Signature Verified Successfully\n", ended.text());
    Packages.Ended read = Packages.run(bag, "openssl", "pkey", "-in", key("signer.key"), "-pubout");
    assertEquals(Files.readString(key("signer.pem")), read.text());
  }

  @Test
  void isMadeWithAKeyOfOpensslToo() throws Exception {
    Path key = folder.resolve("own.key");
    Packages.Ended made =
        Packages.run(folder, "openssl", "genpkey", "-algorithm", "ed25519", "-out", key);
    assumeTrue(made.code() >= 0, "openssl is not here");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Path pem = folder.resolve("own.pem");
    Packages.run(folder, "openssl", "pkey", "-in", key, "-pubout", "-out", pem);
    Program.Result result = new Program().run("verify", packed("--sign", key), "--key", pem);
    assertEquals(0, result.code(), result.out());
  }

  @Test
  void keepsTheKeyOutOfThePackage() throws Exception {
    String secret = Files.readAllLines(key("signer.key")).get(1);
    for (byte[] file : Packages.files(signed()).values()) {
      assertTrue(!new String(file, UTF_8).contains(secret));
    }
  }
}
