package io.github.ticketfolio.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the values of rules in a source, however they are written: with entities, tags, signs of
 * Markdown, codes or line ends in them.
 */
final class Finding {
  private final List<Rule> rules;

  Finding(List<Rule> rules) {
    this.rules = rules;
  }

  /** Where the values are, in order; none overlaps another. */
  List<Range> in(String source) {
    if (source.isBlank() || rules.isEmpty()) {
      return List.of();
    }
    Tags tags = Tags.in(source);
    List<Rule> once = rules.stream().map(Rule::forOneText).toList();
    List<Range> found = Range.united(in(views(source), once, tags));
    View lines = View.of(source).withoutTags().withoutMarks().uncoded();
    // What is whole on its line does not go on in the next.
    for (String between : List.of(" ", "")) {
      View joined = lines.joined(between);
      found = joined == lines ? found : Range.and(found, in(List.of(joined), once, tags));
    }
    return found;
  }

  /**
   * The values in a finished text, of which no sign of Markdown is left; ranges may overlap. It is
   * read as people do, without tags; what is in a tag is read for itself.
   */
  List<Range> inFinished(String source) {
    View all = View.of(source);
    View untagged = all.withoutTags();
    Tags tags = Tags.in(source);
    List<Range> found = in(distinct(List.of(untagged, untagged.uncoded())), rules, tags);
    in(distinct(List.of(all, all.uncoded())), rules, tags).stream()
        .filter(tags::hold)
        .forEach(found::add);
    return found;
  }

  /** The ways of reading each line. */
  static List<View> views(String source) {
    View all = View.of(source);
    View untagged = all.withoutTags();
    View unmarked = untagged.withoutMarks();
    return distinct(List.of(all, untagged, unmarked, all.uncoded(), unmarked.uncoded()));
  }

  private static List<View> distinct(List<View> views) {
    List<View> distinct = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (View view : views) {
      if (texts.add(view.text())) {
        distinct.add(view);
      }
    }
    return distinct;
  }

  private static List<Range> in(List<View> views, List<Rule> rules, Tags tags) {
    Set<Range> ranges = new LinkedHashSet<>();
    for (Rule rule : rules) {
      for (View view : views) {
        for (Find find : rule.finder().in(view.text())) {
          ranges.add(tags.whole(view.range(find, rule)));
        }
      }
    }
    return new ArrayList<>(ranges);
  }
}
