package dev.snap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.MessageModel;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Generates the codec of a record, sealed interface, enum or exception. */
public final class CodecGenerator {
  private final Knots knots;

  /** A generator that knows which types hold each other. */
  public CodecGenerator(Knots knots) {
    this.knots = knots;
  }

  /** The codec of a type, as a class of its own. */
  public TypeSpec generate(MessageModel message) {
    TypeSpec.Builder codec = codec(message).addModifiers(Modifier.PUBLIC);
    return codec.addJavadoc("How {@link $T} crosses.\n", message.type()).build();
  }

  /** The codec of an exception of the JDK, inside a binding. */
  TypeSpec generateNested(MessageModel.OfException exception) {
    return codec(exception).addModifiers(Modifier.STATIC).build();
  }

  /** The codec of a method's arguments, inside a binding. */
  TypeSpec generateNested(
      ClassName codec, ClassName arguments, String protoName, List<FieldModel> fields) {
    MessageBody body = new MessageBody(arguments, fields, new CodecExpressions(Set.of()));
    return message(
            codec, RuntimeTypes.MESSAGE_CODEC, arguments, body, CodeBlock.of("$S", protoName))
        .addModifiers(Modifier.STATIC)
        .addMethod(body.writeFields())
        .addMethod(body.readFields())
        .build();
  }

  private TypeSpec.Builder codec(MessageModel message) {
    if (message instanceof MessageModel.OfEnum enumeration) {
      return enumeration(enumeration);
    }
    CodecExpressions codecs = new CodecExpressions(knots.of(message.type()));
    MessageBody body = new MessageBody(message.type(), message.fields(), codecs);
    if (message instanceof MessageModel.OfException exception) {
      CodeBlock names = CodeBlock.of("$T.class, $S", exception.type(), exception.protoName());
      return fieldwise(
          message(exception.codec(), RuntimeTypes.EXCEPTION_CODEC, exception.type(), body, names),
          body);
    }
    TypeSpec.Builder codec =
        message(
            message.codec(),
            RuntimeTypes.MESSAGE_CODEC,
            message.type(),
            body,
            CodeBlock.of("$S", message.protoName()));
    return message instanceof MessageModel.OfSealed sealed
        ? new SealedBody(sealed).addTo(codec)
        : fieldwise(codec, body);
  }

  private static TypeSpec.Builder fieldwise(TypeSpec.Builder codec, MessageBody body) {
    return codec.addMethod(body.writeFields()).addMethod(body.readFields());
  }

  private static TypeSpec.Builder message(
      ClassName codec, ClassName superclass, ClassName type, MessageBody body, CodeBlock names) {
    TypeName parent = ParameterizedTypeName.get(superclass, type);
    return TypeSpec.classBuilder(codec)
        .addModifiers(Modifier.FINAL)
        .superclass(parent)
        .addField(constant(parent, CodeBlock.of("new $T()", codec)))
        .addFields(body.constants())
        .addMethod(body.constructor(names));
  }

  private static TypeSpec.Builder enumeration(MessageModel.OfEnum enumeration) {
    TypeName codec = ParameterizedTypeName.get(RuntimeTypes.SINGULAR_CODEC, enumeration.type());
    CodeBlock value =
        CodeBlock.of("$T.enumeration($T.class)", RuntimeTypes.CODECS, enumeration.type());
    return TypeSpec.classBuilder(enumeration.codec())
        .addModifiers(Modifier.FINAL)
        .addField(constant(codec, value))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  private static FieldSpec constant(TypeName type, CodeBlock value) {
    return FieldSpec.builder(type, "CODEC", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }
}
