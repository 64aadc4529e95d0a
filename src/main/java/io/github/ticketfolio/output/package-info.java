/** The archive folder: safe names, whole-or-not-at-all writes, the manifest. */
@NullMarked
package io.github.ticketfolio.output;

import org.jspecify.annotations.NullMarked;
