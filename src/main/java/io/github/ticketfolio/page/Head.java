package io.github.ticketfolio.page;

/**
 * What every page begins with.
 *
 * @param title the title
 * @param policy the content security policy
 * @param style the theme's style sheet
 * @param modern rules that are newer than the HTML checkers know
 * @param paper the texts in the margins of the printed page, as a style sheet
 * @param script the theme's script; empty where a page has none
 */
record Head(
    String title, String policy, String style, String modern, String paper, String script) {}
