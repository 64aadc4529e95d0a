/** A corpus of made-up tickets, and what is measured with it. No part of the program. */
@NullMarked
package io.github.ticketfolio.bench;

import org.jspecify.annotations.NullMarked;
