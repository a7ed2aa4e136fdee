package dev.snap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.snap.processor.model.GeneratedNames;
import dev.snap.processor.model.Shape;
import java.util.Set;

/** The expression that gives the codec of a shape. */
final class CodecExpressions {
  private final Set<ClassName> knot;

  /**
   * Expressions for use in a class.
   *
   * @param knot the types whose codecs, being initialised, need that class in turn; they are asked
   *     for at first use, so that two threads cannot wait for each other's class
   */
  CodecExpressions(Set<ClassName> knot) {
    this.knot = knot;
  }

  CodeBlock of(Shape shape) {
    if (shape instanceof Shape.Plain plain) {
      return CodeBlock.of("$T.$L", plain.type().codecs(), plain.type().constant());
    }
    if (shape instanceof Shape.Enumeration enumeration) {
      return enumeration.generated()
          ? constant(enumeration.type())
          : CodeBlock.of("$T.enumeration($T.class)", RuntimeTypes.CODECS, enumeration.type());
    }
    if (shape instanceof Shape.Message message) {
      return knot.contains(message.type())
          ? CodeBlock.of("$T.later(() -> $L)", RuntimeTypes.CODECS, constant(message.type()))
          : constant(message.type());
    }
    if (shape instanceof Shape.Service service) {
      return CodeBlock.of("$T.reference($T.class)", RuntimeTypes.CODECS, service.type());
    }
    return container(shape);
  }

  private CodeBlock container(Shape shape) {
    if (shape instanceof Shape.Sequence sequence) {
      return sequence(sequence);
    }
    if (shape instanceof Shape.Mapping map) {
      return CodeBlock.of("$T.map($L, $L)", RuntimeTypes.CODECS, of(map.key()), of(map.value()));
    }
    if (shape instanceof Shape.Maybe maybe) {
      return CodeBlock.of("$T.optional($L)", RuntimeTypes.CODECS, of(maybe.present()));
    }
    if (shape instanceof Shape.Nullable nullable) {
      return CodeBlock.of("$T.nullable($L)", RuntimeTypes.CODECS, of(nullable.present()));
    }
    return CodeBlock.of("$T.nothing()", RuntimeTypes.CODECS);
  }

  private CodeBlock sequence(Shape.Sequence sequence) {
    CodeBlock element = of(sequence.element());
    return switch (sequence.kind()) {
      case LIST -> CodeBlock.of("$T.list($L)", RuntimeTypes.CODECS, element);
      case SET -> CodeBlock.of("$T.set($L)", RuntimeTypes.CODECS, element);
      case COLLECTION -> CodeBlock.of("$T.collection($L)", RuntimeTypes.CODECS, element);
      case ARRAY ->
          CodeBlock.of(
              "$T.array($L, $T.class)", RuntimeTypes.CODECS, element, sequence.elementType());
    };
  }

  /** Whether the codec is a constant of another class, which needs no constant of its own. */
  static boolean isConstant(Shape shape) {
    return shape instanceof Shape.Plain
        || shape instanceof Shape.Message
        || shape instanceof Shape.Enumeration enumeration && enumeration.generated();
  }

  /** The constant of a generated codec. */
  static CodeBlock constant(ClassName type) {
    return CodeBlock.of("$T.CODEC", GeneratedNames.beside(type, "Codec"));
  }
}
