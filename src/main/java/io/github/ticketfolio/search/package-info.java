/**
 * Search data: what tickets say, as files that the script of the index loads.
 *
 * <p>All lies in the folder {@code search}. Each file is a script with one call, {@code
 * ticketfolio(name, data)}, as a page opened from a disk may load nothing else. Documents are
 * numbered from the oldest ticket on, so that a new ticket changes as few files as possible.
 *
 * <ul>
 *   <li>{@code about}: how many there are of what, and what numbers stand for;
 *   <li>{@code rows-…}: the cells of {@link RowFiles#ROWS} tickets each;
 *   <li>{@code column-…}: one value of each ticket, to filter or sort by;
 *   <li>{@code clients-…}: their names;
 *   <li>{@code words}: the first word of each of {@code words-…}, which tell the tickets of a word;
 *   <li>{@code text-…}: what tickets say, coded with the words of {@code vocabulary-…}.
 * </ul>
 */
@NullMarked
package io.github.ticketfolio.search;

import org.jspecify.annotations.NullMarked;
