/** Values that a copy must not hold: rules that find them, and tokens that stand for them. */
@NullMarked
package io.github.ticketfolio.redaction;

import org.jspecify.annotations.NullMarked;
