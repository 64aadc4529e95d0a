package io.github.ticketfolio.output;

import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of tickets lies inside an archive: {@code lists/department/3-technical.html}, and
 * its second page as {@code lists/department/3-technical-2.html}.
 *
 * <p>Every part is a safe name of at most 100 characters. Before a stranger's words stands a number
 * that no other list of the same folder has, so two lists never share a path, on a case-blind disk
 * neither, and no list is taken for a page of another.
 */
public final class ListPath {
  private static final int MOST = 100;

  /** Room for the number of a page. */
  private static final int TAIL = "-2147483647.html".length();

  private final String stem;

  private ListPath(String stem) {
    this.stem = stem;
  }

  /**
   * The tickets opened in the same month.
   *
   * @param opened a time in that month, or null for those without a date
   */
  public static ListPath month(@Nullable LocalDateTime opened) {
    return new ListPath("lists/month/" + TicketPath.month(opened));
  }

  /**
   * The tickets of a department.
   *
   * @param id its id, unique among departments
   * @param name its name: hostile text
   */
  public static ListPath department(long id, String name) {
    return new ListPath("lists/department/" + named(id, name, "department"));
  }

  /**
   * The tickets that have a status.
   *
   * @param place its place among all statuses of the archive, which are words without an id
   * @param status the status: hostile text
   */
  public static ListPath status(int place, String status) {
    return new ListPath("lists/status/" + named(place, status, "status"));
  }

  /**
   * The tickets of a client.
   *
   * @param id the client's id; 0 for all guests together
   */
  public static ListPath client(long id) {
    return new ListPath("lists/client/" + (id == 0 ? "guests" : id));
  }

  /** All clients. */
  public static ListPath clients() {
    return new ListPath("lists/clients");
  }

  /** Names are stored as HTML; what an entity stands for is not safe in a file name anyhow. */
  private static String named(long number, String stored, String fallback) {
    String prefix = number + "-";
    String text = stored.replaceAll("&#?\\w+;", " ").toLowerCase(Locale.ROOT);
    return prefix + SafeName.of(text, MOST - TAIL - prefix.length(), fallback);
  }

  /**
   * One page of the list, relative to the archive, with {@code /} between folders.
   *
   * @param number the page's number, from 1
   */
  public String page(int number) {
    return stem + (number == 1 ? "" : "-" + number) + ".html";
  }
}
