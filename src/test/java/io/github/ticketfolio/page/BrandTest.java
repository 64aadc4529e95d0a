package io.github.ticketfolio.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

  @TempDir private Path folder;

  @BeforeEach
  void makeTheme() throws IOException {
    Files.createDirectories(folder.resolve("assets"));
  }

  private void file(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve("assets").resolve(name), bytes);
  }

  private Pages branded(String... settings) throws IOException {
    file("brand.properties", String.join("\n", settings).getBytes(UTF_8));
    return Samples.pages(Theme.in(folder));
  }

  private static List<Document> all(Pages pages) {
    return List.of(
        Jsoup.parse(pages.ticketPage(Samples.richInput()).html()),
        Jsoup.parse(pages.indexPage(SampleIndex.full())),
        Jsoup.parse(pages.reportPage(SampleIndex.report())));
  }

  private String broken(String... settings) {
    return String.valueOf(
        assertThrows(BrokenThemeException.class, () -> branded(settings)).getMessage());
  }

  private static String paper(Document page) {
    return page.select("style").get(1).data();
  }

  private static String policy(Document page) {
    return page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
  }

  @Test
  void namesTheHostOnEveryPageAndItsPaper() throws IOException {
    List<Document> pages = all(branded("name=Kühn & Söhne <Hosting>"));
    for (Document page : pages) {
      assertEquals("Kühn & Söhne <Hosting>", page.select("header.bar > .brand").text());
      assertTrue(paper(page).contains("K\\fc hn \\26  S\\f6 hne"), paper(page));
      assertFalse(paper(page).contains("billing"), paper(page));
    }
    String ticket = paper(pages.get(0));
    assertTrue(ticket.contains(":\"Ticket \\23 KXB\\2d 482913 \\b7  K\\fc hn"), ticket);
  }

  @Test
  void entitlesTheArchive() throws IOException {
    List<Document> pages = all(branded("title=Tickets 2015–2024"));
    assertEquals("Tickets 2015–2024", pages.get(1).title());
    assertEquals("Tickets 2015–2024", pages.get(1).select("h1").text());
    assertTrue(paper(pages.get(1)).contains("\"Tickets 2015\\2013 2024 \\b7  billing"));
    assertEquals("Run report · Tickets 2015–2024", pages.get(2).title());
  }

  @Test
  void namesNobodyUnlessTold() {
    for (Document page : all(Samples.pages(Theme.builtIn()))) {
      assertEquals(0, page.select(".brand").size());
      assertFalse(page.expectFirst("style").data().contains("@media screen{:root{--accent"));
      assertFalse(policy(page).contains("data:"), policy(page));
      assertTrue(paper(page).contains("billing\\2e host"), paper(page));
    }
    assertEquals("Support tickets", all(Samples.pages(Theme.builtIn())).get(1).title());
  }

  @Test
  void showsTheLogoForTheName() throws Exception {
    file("logo.svg", SVG.getBytes(UTF_8));
    Pages pages = branded("name=Nord\"host", "logo=logo.svg");
    for (Document page : all(pages)) {
      Element image = page.expectFirst("header.bar > .brand > img");
      assertEquals("Nord\"host", image.attr("alt"));
      String data = image.attr("src").replaceFirst("data:image/svg\\+xml;base64,", "");
      assertEquals(SVG, new String(Base64.getDecoder().decode(data), UTF_8));
      assertTrue(policy(page).contains("img-src") && policy(page).contains("data:"));
    }
    assertTrue(policy(all(pages).get(0)).contains("; img-src 'self' data:; "));
    NuChecker.assertValid(pages.ticketPage(Samples.richInput()).html());
    NuChecker.assertValid(pages.indexPage(SampleIndex.full()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logo.PNG \u0089PNG\r\n image/png",
        "logo.jpg \u00ff\u00d8\u00ff image/jpeg",
        "logo.jpeg \u00ff\u00d8\u00ff image/jpeg",
        "logo.gif GIF89a image/gif",
        "logo.webp RIFF1234WEBP image/webp"
      })
  void takesPicturesOfSeveralKinds(String kind) throws IOException {
    String[] parts = kind.split(" ", -1);
    file(parts[0], parts[1].getBytes(ISO_8859_1));
    String html = branded("name=N", "logo=" + parts[0]).indexPage(SampleIndex.full());
    assertTrue(
        Jsoup.parse(html)
            .select(".brand img")
            .attr("src")
            .startsWith("data:" + parts[2] + ";base64,"),
        kind);
  }

  @Test
  void coloursEveryPageAfterItsOwnStyle() throws IOException {
    for (Document page : all(branded("accent=#e0162f"))) {
      String style = page.expectFirst("style").data();
      assertTrue(style.endsWith(Accent.of("#e0162f").style()), style);
    }
  }

  @Test
  void namesASettingThatIsWrong() {
    assertEquals(
        "assets/brand.properties: unknown setting colour; expected accent, logo, name, title",
        broken("name=a", "colour=#123"));
    assertEquals(
        "assets/brand.properties: accent: expected a colour such as #0d5c66, found \"teal\"",
        broken("accent=teal"));
    assertEquals(
        "assets/brand.properties line 2: has a broken escape; a backslash is written twice",
        broken("title=a", "logo=\\user.svg"));
  }

  @Test
  void namesALogoThatCannotBeShown() throws IOException {
    file("large.png", ("\u0089PNG\r\n" + "x".repeat(65_536)).getBytes(UTF_8));
    file("other.png", SVG.getBytes(UTF_8));
    file("bare.svg", "<svg></svg>".getBytes(UTF_8));
    String place = "assets/brand.properties: logo: ";
    assertEquals(place + "it needs a name=, for those who cannot see it", broken("logo=other.png"));
    assertEquals(
        place + "there is no file \"no.svg\" in the theme's assets folder",
        broken("name=N", "logo=no.svg"));
    assertEquals(
        place + "expected an .svg, .png, .jpg, .webp or .gif file, found \"logo.bmp\"",
        broken("name=N", "logo=logo.bmp"));
    assertEquals(
        place
            + "expected at most 64 KiB, for it is in every page, found 65543 bytes in"
            + " \"large.png\"",
        broken("name=N", "logo=large.png"));
    assertEquals(
        place + "expected a picture of type image/png, found something else in \"other.png\"",
        broken("name=N", "logo=other.png"));
    assertEquals(
        place + "expected an SVG drawing with its xmlns, found something else in \"bare.svg\"",
        broken("name=N", "logo=bare.svg"));
  }

  @Test
  void takesNoLogoFromOutsideTheTheme(@TempDir Path outside) throws IOException {
    Path secret = outside.resolve("secret.svg");
    Files.writeString(secret, SVG);
    Files.createSymbolicLink(folder.resolve("assets/link.svg"), secret);
    for (String name : List.of("../logo.svg", secret.toString(), "link.svg", "a/../../b.svg")) {
      assertEquals(
          "assets/brand.properties: logo: expected a file in the theme's assets folder, found \""
              + name
              + "\"",
          broken("name=N", "logo=" + name));
    }
  }
}
