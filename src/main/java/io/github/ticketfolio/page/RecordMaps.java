package io.github.ticketfolio.page;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * View records as maps. Thymeleaf reads record components through its slow generic path, at about
 * six times the cost of a map's entries.
 */
final class RecordMaps {
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
          }
          return accessors;
        }
      };

  private RecordMaps() {}

  /** The components by name; nested records and lists of records likewise; absent where null. */
  static Map<String, Object> of(Record view) {
    List<Method> accessors = ACCESSORS.get(view.getClass());
    Map<String, Object> map = new HashMap<>(accessors.size() * 2);
    for (Method accessor : accessors) {
      Object value = plain(read(accessor, view));
      if (value != null) {
        map.put(accessor.getName(), value);
      }
    }
    return map;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Record view) {
      return of(view);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>(list.size());
      list.forEach(element -> plain.add(plain(element)));
      return plain;
    }
    return value;
  }

  private static @Nullable Object read(Method accessor, Record view) {
    try {
      return accessor.invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
