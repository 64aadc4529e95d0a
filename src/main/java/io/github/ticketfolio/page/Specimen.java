package io.github.ticketfolio.page;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Made-up values of a view type, to try a template with: every text is the name of its component.
 */
final class Specimen {
  private final Set<Method> left;
  private final Set<Method> optional = new LinkedHashSet<>();

  private Specimen(Set<Method> left) {
    this.left = left;
  }

  /**
   * Values with everything there, then without each thing that may be missing or false, then
   * without all of them: so every branch of a template comes to its turn.
   */
  static List<Map<String, @Nullable Object>> of(Class<? extends Record> view) {
    Specimen whole = new Specimen(Set.of());
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    all.add(whole.record(view));
    whole.optional.forEach(one -> all.add(new Specimen(Set.of(one)).record(view)));
    all.add(new Specimen(whole.optional).record(view));
    return all;
  }

  private Map<String, @Nullable Object> record(Class<?> type) {
    return RecordMaps.of(type, this::value);
  }

  private @Nullable Object value(Method accessor) {
    Class<?> type = accessor.getReturnType();
    if (type == boolean.class) {
      return isThere(accessor);
    }
    boolean nullable = accessor.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    if (nullable && !isThere(accessor)) {
      return null;
    }
    if (accessor.getGenericReturnType() instanceof ParameterizedType list) {
      return List.of(some((Class<?>) list.getActualTypeArguments()[0], accessor));
    }
    return some(type, accessor);
  }

  private boolean isThere(Method accessor) {
    optional.add(accessor);
    return !left.contains(accessor);
  }

  private Object some(Class<?> type, Method accessor) {
    if (type.isRecord()) {
      return record(type);
    }
    return type.isPrimitive() ? Integer.valueOf(1) : accessor.getName();
  }
}
