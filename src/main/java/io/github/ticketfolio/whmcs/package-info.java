/** The WHMCS API: its client and the tolerant reader of its answers. JSON stops here. */
@NullMarked
package io.github.ticketfolio.whmcs;

import org.jspecify.annotations.NullMarked;
