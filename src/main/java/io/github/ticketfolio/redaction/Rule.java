package io.github.ticketfolio.redaction;

/**
 * One rule.
 *
 * @param name what a report calls it
 * @param token what stands for its values, before their number
 * @param finder finds them
 */
record Rule(String name, String token, Finder finder) {
  /** See {@link Finder#forOneText}. */
  Rule forOneText() {
    Finder once = finder.forOneText();
    return once == finder ? this : new Rule(name, token, once);
  }
}
