package io.github.ticketfolio.page;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * View records as maps. Thymeleaf reads record components through its slow generic path, at about
 * six times the cost of a map's entries. Nothing is read but what a template asks for.
 */
final class RecordMaps {
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
          }
          return Collections.unmodifiableMap(accessors);
        }
      };

  private RecordMaps() {}

  /** The components by name; nested records and lists of records likewise. */
  static Map<String, @Nullable Object> of(Record view) {
    return new Components(view.getClass(), accessor -> plain(read(accessor, view)));
  }

  /** A value for each component of a type, asked for once. */
  static Map<String, @Nullable Object> of(
      Class<?> type, Function<Method, @Nullable Object> values) {
    Map<Method, @Nullable Object> known = new HashMap<>();
    ACCESSORS.get(type).values().forEach(accessor -> known.put(accessor, values.apply(accessor)));
    return new Components(type, known::get);
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
  private static final class Components extends AbstractMap<String, @Nullable Object> {
    private final Map<String, Method> accessors;
    private final Function<Method, @Nullable Object> values;

    Components(Class<?> type, Function<Method, @Nullable Object> values) {
      this.accessors = ACCESSORS.get(type);
      this.values = values;
    }

    @Override
    public @Nullable Object get(Object name) {
      Method accessor = accessors.get(name);
      if (accessor == null) {
        throw unknown(name, keySet());
      }
      return values.apply(accessor);
    }

    @Override
    public boolean containsKey(Object name) {
      return accessors.containsKey(name);
    }

    @Override
    public Set<String> keySet() {
      return accessors.keySet();
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      keySet().forEach(name -> all.put(name, get(name)));
      return all.entrySet();
    }
  }

  static NoSuchElementException unknown(Object name, Iterable<String> known) {
    TreeSet<String> names = new TreeSet<>();
    known.forEach(names::add);
    return new NoSuchElementException(
        "there is no \"" + name + "\" here; expected one of " + String.join(", ", names));
  }
}
