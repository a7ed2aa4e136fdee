package dev.snap.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.snap.processor.model.GeneratedNames;
import dev.snap.processor.model.MessageModel;
import dev.snap.processor.model.ServiceModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The names of the messages in the contract of one service. A type is named as in Java, nested
 * types joined by an underscore; where types of two packages would share a name, all but that of
 * the service's own package have their package in front.
 */
final class ProtoNames {
  private static final ClassName REFERENCE = ClassName.get("snap", "Reference");

  private final Map<ClassName, String> names = new HashMap<>();

  ProtoNames(ServiceModel service) {
    List<ClassName> types =
        new ArrayList<>(service.messages().stream().map(MessageModel::type).toList());
    types.add(REFERENCE);
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (ClassName type : types) {
      String simple = GeneratedNames.joined(type);
      if (!seen.add(simple)) {
        shared.add(simple);
      }
    }
    for (ClassName type : types) {
      String simple = GeneratedNames.joined(type);
      boolean own = type.packageName().equals(service.type().packageName());
      String qualified = type.packageName().replace('.', '_') + "_" + simple;
      names.put(type, own || !shared.contains(simple) ? simple : qualified);
    }
  }

  /** The message or enum of a type. */
  String of(ClassName type) {
    return Objects.requireNonNull(names.get(type), type::canonicalName);
  }

  /** The message of references. */
  String ofReference() {
    return of(REFERENCE);
  }

  /**
   * The constants of an enum; protobuf wants them unique among all enums of a message, so the
   * enum's name leads.
   */
  List<String> constants(String enumeration, List<String> constants) {
    Set<String> taken = new HashSet<>();
    List<String> unique = new ArrayList<>();
    for (String constant : constants) {
      String name =
          GeneratedNames.upperSnake(enumeration) + "_" + GeneratedNames.upperSnake(constant);
      unique.add(free(name, taken));
    }
    return unique;
  }

  /** The name, or the name with the first number that is free. */
  static String free(String name, Set<String> taken) {
    String unique = name;
    for (int number = 2; !taken.add(unique); number++) {
      unique = name + "_" + number;
    }
    return unique;
  }
}
