/** Tickets to pages, summaries to the index: HTML text from values, no file, no clock. */
@NullMarked
package io.github.ticketfolio.page;

import org.jspecify.annotations.NullMarked;
