/** What the user types and reads: commands, options, progress, messages, exit codes. */
@NullMarked
package io.github.ticketfolio.cli;

import org.jspecify.annotations.NullMarked;
