/** The model: records that know nothing of JSON, HTML, SQL or files. */
@NullMarked
package io.github.ticketfolio.ticket;

import org.jspecify.annotations.NullMarked;
