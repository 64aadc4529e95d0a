/** Opens finished archives in a real browser. */
@NullMarked
package io.github.ticketfolio.browser;

import org.jspecify.annotations.NullMarked;
