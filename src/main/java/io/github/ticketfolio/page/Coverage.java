package io.github.ticketfolio.page;

/**
 * How complete an archive is.
 *
 * @param asked the tickets that were asked for
 * @param archived those that are archived as asked
 * @param failed the others, even where an earlier answer gave them a page
 * @param attachmentsRemoved the attachments that WHMCS had deleted before the export
 * @param attachmentsMissing the attachments that are not in the archive for another reason
 */
public record Coverage(
    long asked, long archived, long failed, long attachmentsRemoved, long attachmentsMissing) {}
