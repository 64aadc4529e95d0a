/** What strangers could write to take over a page. */
@NullMarked
package io.github.ticketfolio.hostile;

import org.jspecify.annotations.NullMarked;
