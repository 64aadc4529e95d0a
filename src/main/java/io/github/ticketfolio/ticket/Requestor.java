package io.github.ticketfolio.ticket;

/**
 * The {@code requestor_*} fields that WHMCS 8 added.
 *
 * @param name {@code requestor_name}
 * @param email {@code requestor_email}
 * @param type {@code requestor_type}, such as {@code Owner}, {@code Authorized User}, {@code
 *     Guest}, {@code Operator}
 */
public record Requestor(String name, String email, String type) {
  /** Nothing known. */
  public static final Requestor NONE = new Requestor("", "", "");

  /** True when it is a member of staff. */
  public boolean isStaff() {
    return type.equalsIgnoreCase("Operator");
  }
}
