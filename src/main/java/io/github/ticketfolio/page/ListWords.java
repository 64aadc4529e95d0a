package io.github.ticketfolio.page;

import java.time.YearMonth;
import java.util.Locale;

/** What lists are called. */
final class ListWords {
  private final Setting setting;
  private final Wording wording;

  ListWords(Setting setting) {
    this.setting = setting;
    this.wording = setting.wording();
  }

  /** In which respect its tickets are alike: Department. */
  String kind(ListTopic topic) {
    return wording.text("list." + key(topic));
  }

  /** What they have in common: Billing. */
  String name(ListTopic topic) {
    String name = Line.of(topic.name());
    if (name.isEmpty()) {
      boolean guests = topic.kind() == ListTopic.Kind.CLIENT && topic.id() == 0;
      return wording.text(guests ? "list.guests" : "list." + key(topic) + ".none");
    }
    return topic.kind() == ListTopic.Kind.MONTH
        ? setting.moments().month(YearMonth.parse(topic.name()))
        : name;
  }

  private static String key(ListTopic topic) {
    return topic.kind().name().toLowerCase(Locale.ROOT);
  }
}
