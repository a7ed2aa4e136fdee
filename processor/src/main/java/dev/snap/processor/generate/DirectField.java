package dev.snap.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.Shape;
import java.util.Map;
import java.util.Optional;

/**
 * A field that generated code writes and reads without a codec in between: a primitive, a string or
 * bytes.
 *
 * @param writer the method of the writer
 * @param reader the method of the reader
 * @param wireType the constant of the wire type
 * @param absent what an absent field stands for
 */
record DirectField(String writer, String reader, String wireType, CodeBlock absent) {
  private static final Map<TypeName, DirectField> PRIMITIVES =
      Map.of(
          TypeName.BOOLEAN, of("bool", "bool", "VARINT", "false"),
          TypeName.BYTE, of("int32", "int8", "VARINT", "0"),
          TypeName.SHORT, of("int32", "int16", "VARINT", "0"),
          TypeName.CHAR, of("int32", "char16", "VARINT", "0"),
          TypeName.INT, of("int32", "int32", "VARINT", "0"),
          TypeName.LONG, of("int64", "int64", "VARINT", "0"),
          TypeName.FLOAT, of("float32", "float32", "FIXED32", "0"),
          TypeName.DOUBLE, of("float64", "float64", "FIXED64", "0"));

  private static final DirectField STRING = of("string", "string", "LENGTH", "\"\"");
  private static final DirectField BYTES =
      new DirectField("bytes", "bytes", "LENGTH", CodeBlock.of("new byte[0]"));

  /** How the field is written directly, or nothing when it needs a codec. */
  static Optional<DirectField> of(FieldModel field) {
    if (!(field.shape() instanceof Shape.Plain)) {
      return Optional.empty();
    }
    if (field.type().equals(ClassName.get(String.class))) {
      return Optional.of(STRING);
    }
    return field.type().equals(ArrayTypeName.of(TypeName.BYTE))
        ? Optional.of(BYTES)
        : Optional.ofNullable(PRIMITIVES.get(field.type()));
  }

  private static DirectField of(String writer, String reader, String wireType, String absent) {
    return new DirectField(writer, reader, wireType, CodeBlock.of("$L", absent));
  }
}
