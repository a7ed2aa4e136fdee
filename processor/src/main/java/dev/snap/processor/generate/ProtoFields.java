package dev.snap.processor.generate;

import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.GeneratedNames;
import dev.snap.processor.model.ServiceModel;
import dev.snap.processor.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fields of one message, and the messages nested in it that hold what protobuf does not nest
 * itself: a list of lists is a list of messages with one list each.
 */
final class ProtoFields {
  private final ServiceModel service;
  private final ProtoNames names;
  private final List<String> lines = new ArrayList<>();
  private final List<Nested> nested = new ArrayList<>();

  ProtoFields(ServiceModel service, ProtoNames names, List<FieldModel> fields) {
    this.service = service;
    this.names = names;
    Set<String> taken = new HashSet<>();
    for (FieldModel field : fields) {
      String name = ProtoNames.free(GeneratedNames.snake(field.name()), taken);
      lines.add(line(field.shape(), name, field.number(), camel(name)));
    }
  }

  /** A message inside the message. */
  record Nested(String name, List<String> lines) {}

  /** The fields. */
  List<String> lines() {
    return lines;
  }

  /** The messages inside the message. */
  List<Nested> nested() {
    return nested;
  }

  private String line(Shape shape, String name, int number, String message) {
    return String.format(Locale.ROOT, "%s %s = %d;", type(shape, message), name, number);
  }

  /** The type of a field with its label. */
  private String type(Shape shape, String message) {
    if (shape instanceof Shape.Plain plain) {
      return plain.type().protoType();
    }
    if (shape instanceof Shape.Sequence sequence) {
      return "repeated " + singular(sequence.element(), message + "Item");
    }
    if (shape instanceof Shape.Mapping map) {
      return map(map, message);
    }
    if (shape instanceof Shape.Maybe maybe) {
      return "optional " + singular(maybe.present(), message + "Value");
    }
    if (shape instanceof Shape.Nullable nullable) {
      return "optional " + singular(nullable.present(), message + "Value");
    }
    return singular(shape, message);
  }

  /**
   * The type of a value that takes one occurrence of a field; others are wrapped in a message of
   * that name.
   */
  private String singular(Shape shape, String message) {
    if (shape instanceof Shape.Plain plain && plain.type().singular()) {
      return plain.type().protoType();
    }
    if (shape instanceof Shape.Enumeration enumeration) {
      return service.types() + "." + names.of(enumeration.type());
    }
    if (shape instanceof Shape.Message user) {
      return service.types() + "." + names.of(user.type());
    }
    if (shape instanceof Shape.Service) {
      return service.types() + "." + names.ofReference();
    }
    nest(message, List.of(shape), List.of("value"));
    return message;
  }

  private String map(Shape.Mapping map, String message) {
    if (map.key() instanceof Shape.Plain key && key.type().mapKey()) {
      return "map<"
          + key.type().protoType()
          + ", "
          + singular(map.value(), message + "Value")
          + ">";
    }
    nest(message + "Entry", List.of(map.key(), map.value()), List.of("key", "value"));
    return "repeated " + message + "Entry";
  }

  private void nest(String message, List<Shape> shapes, List<String> fields) {
    List<String> inside = new ArrayList<>();
    int at = nested.size();
    for (int i = 0; i < shapes.size(); i++) {
      inside.add(line(shapes.get(i), fields.get(i), i + 1, message + camel(fields.get(i))));
    }
    nested.add(at, new Nested(message, inside));
  }

  private static String camel(String snake) {
    StringBuilder camel = new StringBuilder();
    for (String word : snake.split("_")) {
      camel.append(word.isEmpty() ? "" : GeneratedNames.capitalised(word));
    }
    return camel.toString();
  }
}
