package io.github.ticketfolio;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;

/** The table of packages: who may use whom, and which library lives where. */
@AnalyzeClasses(
    packages = "io.github.ticketfolio",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.github.ticketfolio";

  @ArchTest
  static final LayeredArchitecture packagesUseOnlyWhatTheTableAllows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("main")
          .definedBy(ROOT)
          .layer("cli")
          .definedBy(ROOT + ".cli")
          .layer("archive")
          .definedBy(ROOT + ".archive")
          .layer("whmcs")
          .definedBy(ROOT + ".whmcs")
          .layer("store")
          .definedBy(ROOT + ".store")
          .layer("page")
          .definedBy(ROOT + ".page")
          .layer("search")
          .definedBy(ROOT + ".search")
          .layer("message")
          .definedBy(ROOT + ".message")
          .layer("redaction")
          .definedBy(ROOT + ".redaction")
          .layer("output")
          .definedBy(ROOT + ".output")
          .layer("bag")
          .definedBy(ROOT + ".bag")
          .layer("ticket")
          .definedBy(ROOT + ".ticket")
          .layer("demo")
          .definedBy(ROOT + ".demo")
          .whereLayer("main")
          .mayOnlyAccessLayers("cli")
          .whereLayer("cli")
          .mayOnlyAccessLayers("archive", "demo", "ticket")
          .whereLayer("archive")
          .mayOnlyAccessLayers(
              "whmcs", "store", "page", "search", "redaction", "bag", "output", "ticket")
          .whereLayer("whmcs")
          .mayOnlyAccessLayers("ticket")
          .whereLayer("store")
          .mayOnlyAccessLayers("ticket")
          .whereLayer("page")
          .mayOnlyAccessLayers("message", "search", "ticket")
          .whereLayer("search")
          .mayOnlyAccessLayers("ticket")
          .whereLayer("message")
          .mayOnlyAccessLayers("ticket")
          .whereLayer("bag")
          .mayOnlyAccessLayers("output", "ticket")
          .whereLayer("redaction")
          .mayOnlyAccessLayers("message", "ticket")
          .whereLayer("output")
          .mayOnlyAccessLayers("ticket")
          .whereLayer("demo")
          .mayOnlyAccessLayers("ticket")
          .whereLayer("ticket")
          .mayNotAccessAnyLayer();

  @ArchTest static final ArchRule okhttp = only("okhttp3..", "whmcs");
  @ArchTest static final ArchRule resilience4j = only("io.github.resilience4j..", "whmcs");
  @ArchTest static final ArchRule jackson = only("tools.jackson..", "whmcs", "output", "redaction");
  @ArchTest static final ArchRule re2j = only("com.google.re2j..", "redaction");
  @ArchTest static final ArchRule phoneNumbers = only("com.google.i18n..", "redaction");
  @ArchTest static final ArchRule sqlite = only("org.sqlite..", "store");
  @ArchTest static final ArchRule jdbc = only("java.sql..", "store");
  @ArchTest static final ArchRule thymeleaf = only("org.thymeleaf..", "page");
  @ArchTest static final ArchRule flexmark = only("com.vladsch..", "message");
  @ArchTest static final ArchRule jsoup = only("org.jsoup..", "message");
  @ArchTest static final ArchRule csv = only("org.apache.commons.csv..", "page");
  @ArchTest static final ArchRule autolink = only("org.nibor..", "message");
  @ArchTest static final ArchRule tokenMakers = only("org.fife..", "message");
  @ArchTest static final ArchRule desktop = only("javax.swing..", "message");
  @ArchTest static final ArchRule picocli = only("picocli..", "cli");
  @ArchTest static final ArchRule progressbar = only("me.tongfei..", "cli");
  @ArchTest static final ArchRule xml = only("javax.xml..", "whmcs");
  @ArchTest static final ArchRule httpServer = only("com.sun.net.httpserver..", "demo");

  @ArchTest
  static final ArchRule threads = only("java.util.concurrent..", "archive", "demo", "whmcs", "cli");

  @ArchTest
  static final ArchRule noCycles = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyMainTouchesTheStandardStreams =
      noClasses()
          .that(resideOutsideOfPackage(ROOT))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  private static ArchRule only(String library, String... packages) {
    String[] homes = new String[packages.length];
    for (int i = 0; i < packages.length; i++) {
      homes[i] = ROOT + "." + packages[i];
    }
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat(resideInAnyPackage(library));
  }
}
