package dev.snap.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** A user's type that has a generated codec. */
public sealed interface MessageModel {

  /** The type. */
  ClassName type();

  /** The class of the generated codec. */
  ClassName codec();

  /** The fields of the message, none for an enum. */
  List<FieldModel> fields();

  /** Whether the codec is a class of its own, beside the type. */
  default boolean hasOwnCodec() {
    return !GeneratedNames.isJdk(type()) && codec().enclosingClassName() == null;
  }

  /** The full protobuf name that errors show. */
  default String protoName() {
    return GeneratedNames.proto(type());
  }

  /** A record: a message with a field for each component. */
  record OfRecord(ClassName type, List<FieldModel> fields) implements MessageModel {
    public OfRecord {
      fields = List.copyOf(fields);
    }

    @Override
    public ClassName codec() {
      return GeneratedNames.beside(type, "Codec");
    }
  }

  /** A sealed interface: a message with a {@code oneof} of its permitted types. */
  record OfSealed(ClassName type, List<FieldModel> fields) implements MessageModel {
    public OfSealed {
      fields = List.copyOf(fields);
    }

    @Override
    public ClassName codec() {
      return GeneratedNames.beside(type, "Codec");
    }
  }

  /** An enum, its numbers being the ordinals. */
  record OfEnum(ClassName type, List<String> constants) implements MessageModel {
    public OfEnum {
      constants = List.copyOf(constants);
    }

    @Override
    public ClassName codec() {
      return GeneratedNames.beside(type, "Codec");
    }

    @Override
    public List<FieldModel> fields() {
      return List.of();
    }
  }

  /**
   * An exception: a message with a field for each parameter of the constructor that makes it again.
   *
   * @param codec beside the exception, or inside the binding for an exception of the JDK
   */
  record OfException(ClassName type, ClassName codec, List<FieldModel> fields)
      implements MessageModel {
    public OfException {
      fields = List.copyOf(fields);
    }
  }
}
