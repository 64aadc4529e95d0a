/** Whole runs against a WHMCS that fails, is slow or is large, and runs that are killed. */
@NullMarked
package io.github.ticketfolio.faults;

import org.jspecify.annotations.NullMarked;
