/**
 * A WHMCS look-alike on loopback with sample tickets: what the {@code demo} command shows and what
 * the tests run against.
 */
@NullMarked
package io.github.ticketfolio.demo;

import org.jspecify.annotations.NullMarked;
