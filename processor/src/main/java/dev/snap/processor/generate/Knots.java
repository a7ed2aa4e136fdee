package dev.snap.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.MessageModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which types hold each other: each reaches the other through its fields. */
public final class Knots {
  private final Map<ClassName, Set<ClassName>> reached = new HashMap<>();

  /** The knots among messages. */
  public Knots(Collection<MessageModel> messages) {
    Map<ClassName, Set<ClassName>> parts = new HashMap<>();
    for (MessageModel message : messages) {
      Set<ClassName> direct = parts.computeIfAbsent(message.type(), type -> new HashSet<>());
      for (FieldModel field : message.fields()) {
        direct.addAll(field.shape().users());
      }
    }
    for (ClassName type : parts.keySet()) {
      Set<ClassName> all = new HashSet<>();
      follow(type, parts, all);
      reached.put(type, all);
    }
  }

  /** The other types that hold the given one and are held by it. */
  Set<ClassName> of(ClassName type) {
    Set<ClassName> knot = new HashSet<>(reached.getOrDefault(type, Set.of()));
    knot.removeIf(
        other -> other.equals(type) || !reached.getOrDefault(other, Set.of()).contains(type));
    return knot;
  }

  private static void follow(
      ClassName type, Map<ClassName, Set<ClassName>> parts, Set<ClassName> all) {
    for (ClassName part : parts.getOrDefault(type, Set.of())) {
      if (all.add(part)) {
        follow(part, parts, all);
      }
    }
  }
}
