package io.github.ticketfolio.page;

/**
 * The bytes of an attachment that was fetched, wherever they are.
 *
 * @param path the file's path seen from the folder of the ticket's page; one in the page is saved
 *     under its last part
 * @param bytes its length
 * @param sha256 the SHA-256 of its bytes in lower-case hex
 * @param type its type by magic bytes, such as {@code image/png}
 */
public record FileContent(String path, long bytes, String sha256, String type) {}
