/** The program's entry: streams in, exit code out. */
@NullMarked
package io.github.ticketfolio;

import org.jspecify.annotations.NullMarked;
