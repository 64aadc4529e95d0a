package io.github.ticketfolio.archive;

import io.github.ticketfolio.bag.BagInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a package says of itself: what the user gives, and what its archive tells. */
final class PackageInfo {
  private static final String DESCRIPTION = "External-Description";

  private final List<Map.Entry<String, String>> given = new ArrayList<>();

  /**
   * Takes what the user gives.
   *
   * @param lines each {@code LABEL=VALUE}
   */
  PackageInfo(List<String> lines) throws RunException {
    for (String line : lines) {
      int at = line.indexOf('=');
      if (at < 0) {
        throw wrong("expected LABEL=VALUE, found \"" + line + "\"");
      }
      String label = line.substring(0, at).strip();
      String value = line.substring(at + 1);
      Optional<String> refusal = BagInfo.refusal(label, value);
      if (refusal.isPresent()) {
        throw wrong(refusal.get());
      }
      given.add(Map.entry(label, value));
    }
  }

  private static RunException wrong(String what) {
    return new RunException(RunException.Kind.CONFIGURATION, "--bag-info: " + what);
  }

  /** All of it. */
  BagInfo about(ArchiveFacts facts) {
    BagInfo info = new BagInfo();
    given.forEach(line -> info.add(line.getKey(), line.getValue()));
    if (!info.has(DESCRIPTION)) {
      info.add(
          DESCRIPTION,
          "Support tickets of "
              + facts.text("source")
              + ", exported from WHMCS as a standalone HTML archive");
    }
    for (String name : List.of("program", "source", "audience", "selection", "language", "times")) {
      info.add(label(name), facts.text(name));
    }
    info.add(label("Reply-Order"), facts.text("replyOrder"));
    info.add(label("First-Opened"), facts.text("opened", "first"));
    info.add(label("Last-Opened"), facts.text("opened", "last"));
    for (String name : List.of("tickets", "replies", "notes", "attachments")) {
      info.add(label(name), facts.text("counts", name));
    }
    return info.add(label("Redacted"), facts.document().get("redaction") == null ? "no" : "yes");
  }

  private static String label(String name) {
    return BagInfo.OWN + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
