package io.github.ticketfolio.demo;

import io.github.ticketfolio.ticket.Department;
import java.util.List;

/**
 * The made-up company behind the tickets: what an admin has set up.
 *
 * @param departments the departments, names as stored
 * @param statuses the ticket statuses
 * @param staff the admin users; the first one is whom the credentials belong to
 */
record Company(List<Department> departments, List<Status> statuses, List<Staff> staff) {

  record Status(String title, String color) {}

  record Staff(long id, String username, String firstName, String lastName, boolean disabled) {
    String fullName() {
      return firstName + " " + lastName;
    }
  }

  static final Company EXAMPLE_HOSTING =
      new Company(
          List.of(
              new Department(1, "General Enquiries"),
              new Department(2, "Technical Support"),
              new Department(3, "Billing &amp; Accounts"),
              new Department(4, "Domains &amp; DNS"),
              new Department(5, "Abuse Desk")),
          List.of(
              new Status("Open", "#779500"),
              new Status("Answered", "#000000"),
              new Status("Customer-Reply", "#ff6600"),
              new Status("In Progress", "#cc0000"),
              new Status("On Hold", "#224488"),
              new Status("Pending Vendor", "#8a4fbf"),
              new Status("Waiting &amp; Watching", "#0a7d8c"),
              new Status("Closed", "#888888")),
          List.of(
              new Staff(1, "joel", "Joel", "Brandt", false),
              new Staff(2, "ines", "Ines", "Varga", false),
              new Staff(3, "leo", "Leo", "Tanaka", false),
              new Staff(4, "maren", "Maren", "Holt", false),
              new Staff(5, "dafydd", "Dafydd", "Price", false),
              new Staff(6, "amira", "Amira", "Saleh", false),
              new Staff(7, "tom", "Tom", "Whitlock", true)));

  Department department(long id) {
    return departments.stream()
        .filter(department -> department.id() == id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No department " + id));
  }
}
