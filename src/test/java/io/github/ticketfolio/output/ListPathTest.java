package io.github.ticketfolio.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListPathTest {
  private static final List<String> ALIKE =
      List.of("Open", "OPEN", "open", "Open?", "Ópen", "open-2", "open-3", "請求", "", "../x", "con");

  @Test
  void liesInTheFolderOfItsKind() {
    LocalDateTime opened = LocalDateTime.of(2024, 11, 5, 14, 22, 9);
    assertEquals("lists/month/2024-11.html", ListPath.month(opened).page(1));
    assertEquals("lists/month/2024-11-2.html", ListPath.month(opened).page(2));
    assertEquals("lists/month/undated.html", ListPath.month(null).page(1));
    assertEquals(
        "lists/department/3-billing-accounts.html",
        ListPath.department(3, "Billing &amp; Accounts").page(1));
    assertEquals("lists/department/3-department.html", ListPath.department(3, "").page(1));
    assertEquals("lists/status/1-in-progress.html", ListPath.status(1, "In Progress").page(1));
    assertEquals("lists/client/214.html", ListPath.client(214).page(1));
    assertEquals("lists/client/guests.html", ListPath.client(0).page(1));
    assertEquals("lists/clients-2.html", ListPath.clients().page(2));
  }

  @Test
  void sharesNoPathOnACaseBlindDisk() {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < ALIKE.size(); i++) {
      for (int page = 1; page < 5; page++) {
        for (ListPath list :
            List.of(
                ListPath.department(i, ALIKE.get(i)),
                ListPath.status(i, ALIKE.get(i)),
                ListPath.client(i))) {
          if (!seen.add(list.page(page).toLowerCase(Locale.ROOT))) {
            twice.add(list.page(page));
          }
        }
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void isSafeWhateverTheName() {
    for (String name : ALIKE) {
      String path = ListPath.status(1, name).page(1);
      assertTrue(path.matches("lists/status/1-[a-z0-9_.-]+\\.html"), path);
      assertTrue(!path.contains(".."), path);
    }
    String longest = ListPath.department(Long.MAX_VALUE, "n".repeat(400)).page(Integer.MAX_VALUE);
    assertEquals(100, longest.length() - "lists/department/".length());
  }
}
