package io.github.ticketfolio.whmcs;

import io.github.ticketfolio.ticket.Attachment;
import io.github.ticketfolio.ticket.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Counts what a GetTicket answer holds, apart from the reader and knowing none of the shapes of
 * lists: an object is an entry by its fields, wherever it is. What is in an entry is counted with
 * it.
 */
final class ReceivedTally {
  private static final Set<String> OF_A_REPLY = Set.of("replyid", "message");
  private static final Set<String> OF_A_NOTE = Set.of("noteid", "id", "message");
  private static final Set<String> OF_A_FILE = Set.of("filename");

  private final JsonNode root;
  private final List<JsonNode> replies;
  private final List<JsonNode> notes;

  private ReceivedTally(JsonNode root) {
    this.root = root;
    replies = found(root.path("replies"), OF_A_REPLY);
    notes = found(root.path("notes"), OF_A_NOTE);
  }

  /**
   * The count.
   *
   * @param files taken for the count of files where the answer names some only as one text, which
   *     cannot be counted without reading it
   */
  static Tally of(JsonNode root, int files) {
    ReceivedTally received = new ReceivedTally(root);
    return new Tally(
        received.messages(),
        received.notes.size(),
        received.isCountable() ? received.files() : files);
  }

  private int messages() {
    boolean own = !fields(root).text("message").isEmpty();
    return replies.size() + (own && replies.stream().noneMatch(ReceivedTally::isOpening) ? 1 : 0);
  }

  private static boolean isOpening(JsonNode reply) {
    String name = reply.has("replyid") ? "replyid" : "id";
    return reply.has(name) && fields(reply).number(name, -1) == 0;
  }

  private boolean isCountable() {
    return isCountable(root) && entries().stream().allMatch(ReceivedTally::isCountable);
  }

  private static boolean isCountable(JsonNode owner) {
    return !listed(owner).isEmpty() || fields(owner).text("attachment").isBlank();
  }

  private int files() {
    int files = ownFiles();
    for (JsonNode entry : entries()) {
      files += listed(entry).size();
    }
    return files;
  }

  /** Those at the ticket itself, less those that repeat the opening message's. */
  private int ownFiles() {
    Set<Attachment> opening = new HashSet<>();
    replies.stream()
        .filter(ReceivedTally::isOpening)
        .findFirst()
        .ifPresent(reply -> opening.addAll(listed(reply)));
    return (int) listed(root).stream().filter(file -> !opening.contains(file)).count();
  }

  private List<JsonNode> entries() {
    List<JsonNode> entries = new ArrayList<>(replies);
    entries.addAll(notes);
    return entries;
  }

  private static List<Attachment> listed(JsonNode owner) {
    List<Attachment> files = new ArrayList<>();
    for (JsonNode file : found(owner.path("attachments"), OF_A_FILE)) {
      int index = file.has("index") ? fields(file).smallNumber("index") : files.size();
      files.add(new Attachment(fields(file).text("filename"), index));
    }
    return files;
  }

  private static Fields fields(JsonNode object) {
    return new Fields(object, "", new Warnings());
  }

  private static List<JsonNode> found(JsonNode tree, Set<String> marks) {
    List<JsonNode> found = new ArrayList<>();
    collect(tree, marks, found);
    return found;
  }

  private static void collect(JsonNode tree, Set<String> marks, List<JsonNode> found) {
    if (tree.isObject() && marks.stream().anyMatch(tree::has)) {
      found.add(tree);
    } else {
      tree.values().forEach(child -> collect(child, marks, found));
    }
  }
}
