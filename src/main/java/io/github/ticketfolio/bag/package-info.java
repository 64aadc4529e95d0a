/** An archive as a package that can be checked by others: BagIt, ZIP and signatures. */
@org.jspecify.annotations.NullMarked
package io.github.ticketfolio.bag;
