package io.github.ticketfolio.faults;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which calls meet which fault. Asked by many threads at once. */
interface Plan {
  /** Nothing goes wrong. */
  Plan PEACE = call -> null;

  /** The fault this call meets, or null for the right answer. */
  @Nullable Fault fault(Call call);

  /** This fault at all such calls. */
  static Plan always(Fault fault, Predicate<Call> when) {
    return call -> when.test(call) ? fault : null;
  }

  /** This fault at the first GetTicket of one ticket. */
  static Plan once(Fault fault, long ticket) {
    return always(fault, call -> call.getsTicket(ticket) && isFirst(call));
  }

  /** For each ticket a fault at its first GetTicket. */
  static Plan onceEach(Map<Long, Fault> faults) {
    return call ->
        call.isGetTicket() && isFirst(call)
            ? faults.get(Long.parseLong(call.field("ticketid")))
            : null;
  }

  /** The call for XML is another form, but not a first one: it follows the one for JSON. */
  private static boolean isFirst(Call call) {
    return call.attempt() == 1 && !call.field("responsetype").equals("xml");
  }
}
