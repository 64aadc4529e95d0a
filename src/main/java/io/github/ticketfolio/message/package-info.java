/** Untrusted text to {@code SafeHtml}. */
@NullMarked
package io.github.ticketfolio.message;

import org.jspecify.annotations.NullMarked;
