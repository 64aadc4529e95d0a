/** Raw answers and attachments, exactly as received, in one transactional file. */
@NullMarked
package io.github.ticketfolio.store;

import org.jspecify.annotations.NullMarked;
