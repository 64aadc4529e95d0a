package io.github.ticketfolio.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ticketfolio.ticket.AccessKey;
import io.github.ticketfolio.ticket.Ticket;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** No text of a ticket is forgotten, also none that is added to the model one day. */
class TicketWalkTest {
  private static final String CANARY = "Jane Doe <jane@example.com>";

  /** A record that holds the canary in every text, and something in all else. */
  private static Object filled(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType list) {
      return List.of(filled(list.getActualTypeArguments()[0]));
    }
    if (type == String.class) {
      return CANARY;
    }
    if (type == long.class) {
      return 7L;
    }
    if (type == int.class) {
      return 3;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == LocalDateTime.class) {
      return LocalDateTime.of(2024, 1, 1, 10, 0);
    }
    Class<?> record = (Class<?>) type;
    assertTrue(record.isRecord(), "the test does not know how to fill " + type);
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      values.add(filled(component.getGenericType()));
    }
    Class<?>[] types =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return record.getDeclaredConstructor(types).newInstance(values.toArray());
  }

  /** Names each value by the way to it. */
  private static void each(String way, Object value, BiConsumer<String, Object> taker)
      throws ReflectiveOperationException {
    if (value instanceof List<?> list) {
      for (Object one : list) {
        each(way, one, taker);
      }
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        each(way + "." + component.getName(), component.getAccessor().invoke(record), taker);
      }
    } else {
      taker.accept(way, value);
    }
  }

  private static Ticket redacted(Ticket ticket) {
    Survey survey = new Survey(Rules.all());
    survey.ticket(ticket, List.of(), List.of());
    return survey.redactor().ticket(ticket).ticket();
  }

  @Test
  void changesEveryTextButTheAccessKey() throws Exception {
    Ticket ticket = (Ticket) filled(Ticket.class);

    List<String> left = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    each(
        "ticket",
        redacted(ticket),
        (way, value) -> {
          if (value instanceof String text) {
            texts.add(way);
            if (!text.equals("‹name-1› <‹e-mail-1›>")) {
              left.add(way);
            }
          }
        });

    assertEquals(List.of("ticket.identity.accessKey.value"), left);
    assertTrue(texts.size() > 25, texts.toString());
    assertEquals(new AccessKey(CANARY), redacted(ticket).identity().accessKey());
  }

  @Test
  void changesNothingElse() throws Exception {
    Ticket ticket = (Ticket) filled(Ticket.class);

    assertEquals(others(ticket), others(redacted(ticket)));
  }

  private static List<String> others(Ticket ticket) throws ReflectiveOperationException {
    List<String> others = new ArrayList<>();
    each(
        "ticket",
        ticket,
        (way, value) -> others.add(way + (value instanceof String ? "" : " = " + value)));
    return others;
  }
}
