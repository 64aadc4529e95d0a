package io.github.ticketfolio.page;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.function.Function;
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

  /** The components by name; nested records and lists of records likewise. */
  static Map<String, @Nullable Object> of(Record view) {
    return of(view.getClass(), accessor -> plain(read(accessor, view)));
  }

  /** A value for each component of a type. */
  static Map<String, @Nullable Object> of(
      Class<?> type, Function<Method, @Nullable Object> values) {
    List<Method> accessors = ACCESSORS.get(type);
    Components map = new Components(accessors.size() * 2);
    accessors.forEach(accessor -> map.put(accessor.getName(), values.apply(accessor)));
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

  /** Knows the names it has, so that a template's slip of the pen does not print nothing. */
  private static final class Components extends HashMap<String, @Nullable Object> {
    Components(int capacity) {
      super(capacity);
    }

    @Override
    public @Nullable Object get(Object name) {
      Object value = super.get(name);
      if (value == null && !containsKey(name)) {
        throw unknown(name, keySet());
      }
      return value;
    }
  }

  static NoSuchElementException unknown(Object name, Iterable<String> known) {
    TreeSet<String> names = new TreeSet<>();
    known.forEach(names::add);
    return new NoSuchElementException(
        "there is no \"" + name + "\" here; expected one of " + String.join(", ", names));
  }
}
