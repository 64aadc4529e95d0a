/** The pipelines: fetch, render, report. The only place with threads. */
@NullMarked
package io.github.ticketfolio.archive;

import org.jspecify.annotations.NullMarked;
