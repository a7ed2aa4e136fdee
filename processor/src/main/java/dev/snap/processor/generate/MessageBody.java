package dev.snap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.GeneratedNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The parts of a codec that is made of fields: its constants, and the methods that write and read.
 */
final class MessageBody {
  private final TypeName type;
  private final List<FieldModel> fields;
  private final CodecExpressions codecs;
  private final NameAllocator constants = new NameAllocator();
  private final NameAllocator locals = new NameAllocator();

  MessageBody(TypeName type, List<FieldModel> fields, CodecExpressions codecs) {
    this.type = type;
    this.fields = fields;
    this.codecs = codecs;
    constants.newName("CODEC");
    locals.newName("in");
    locals.newName("tag");
    for (FieldModel field : fields) {
      constants.newName(GeneratedNames.upperSnake(field.name()), field);
      locals.newName(field.name(), field);
    }
  }

  /** The codecs of fields that no other class has as a constant. */
  List<FieldSpec> constants() {
    List<FieldSpec> specs = new ArrayList<>();
    for (FieldModel field : fields) {
      if (!CodecExpressions.isConstant(field.shape())) {
        TypeName codec = ParameterizedTypeName.get(RuntimeTypes.CODEC, field.type().box());
        specs.add(
            FieldSpec.builder(
                    codec, constants.get(field), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(codecs.of(field.shape()))
                .build());
      }
    }
    return specs;
  }

  /** The constructor, which names the message and its fields. */
  MethodSpec constructor(CodeBlock leading) {
    CodeBlock.Builder call = CodeBlock.builder().add(leading);
    for (int i = 0; i < fields.size(); i++) {
      FieldModel field = fields.get(i);
      call.add(
          ",$W$S", field.number() == i + 1 ? field.name() : field.name() + "=" + field.number());
    }
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addStatement("super($L)", call.build())
        .build();
  }

  /** Writes each field of a value. */
  MethodSpec writeFields() {
    MethodSpec.Builder method = writeSignature(type);
    for (FieldModel field : byNumber()) {
      Optional<DirectField> direct = DirectField.of(field);
      if (direct.isPresent()) {
        method.addStatement(
            "out.$L($L, value.$L)", direct.get().writer(), field.number(), field.accessor());
      } else {
        method.addStatement(
            "$L.write(out, $L, value.$L)", codec(field), field.number(), field.accessor());
      }
    }
    return method.build();
  }

  /** Reads fields and makes the value of them. */
  MethodSpec readFields() {
    MethodSpec.Builder method = readSignature(type);
    for (FieldModel field : fields) {
      CodeBlock absent =
          DirectField.of(field).map(DirectField::absent).orElse(CodeBlock.of("null"));
      TypeName local = DirectField.of(field).isPresent() ? field.type() : field.type().box();
      method.addStatement("$T $N = $L", local, locals.get(field), absent);
    }
    method.addCode(loop());
    CodeBlock arguments = fields.stream().map(this::argument).collect(CodeBlock.joining(",$W"));
    return method.addStatement("return new $T($L)", type, arguments).build();
  }

  /** Fields are written in the order of their numbers, as protobuf's own libraries do. */
  private List<FieldModel> byNumber() {
    return fields.stream().sorted(Comparator.comparingInt(FieldModel::number)).toList();
  }

  private CodeBlock loop() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("while (in.hasNext())").addStatement("int tag = in.tag()");
    if (fields.isEmpty()) {
      return code.addStatement("in.skip(tag)").endControlFlow().build();
    }
    code.beginControlFlow("switch (tag >>> 3)");
    byNumber().forEach(field -> code.add(branch(field)));
    return code.addStatement("default -> in.skip(tag)").endControlFlow().endControlFlow().build();
  }

  private CodeBlock branch(FieldModel field) {
    String local = locals.get(field);
    Optional<DirectField> direct = DirectField.of(field);
    if (direct.isEmpty()) {
      return CodeBlock.builder()
          .addStatement(
              "case $L -> $N = $L.read(in, tag & 7, $N)",
              field.number(),
              local,
              codec(field),
              local)
          .build();
    }
    return CodeBlock.builder()
        .beginControlFlow("case $L ->", field.number())
        .addStatement(
            "in.expect($T.$L, tag & 7)", RuntimeTypes.WIRE_WRITER, direct.get().wireType())
        .addStatement("$N = in.$L()", local, direct.get().reader())
        .endControlFlow()
        .build();
  }

  private CodeBlock argument(FieldModel field) {
    return DirectField.of(field).isPresent()
        ? CodeBlock.of("$N", locals.get(field))
        : CodeBlock.of("finish($L, $L, $N)", field.number(), codec(field), locals.get(field));
  }

  private CodeBlock codec(FieldModel field) {
    return CodecExpressions.isConstant(field.shape())
        ? new CodecExpressions(Set.of()).of(field.shape())
        : CodeBlock.of("$L", constants.get(field));
  }

  static MethodSpec.Builder writeSignature(TypeName type) {
    return MethodSpec.methodBuilder("writeFields")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.WIRE_WRITER, "out")
        .addParameter(type, "value");
  }

  static MethodSpec.Builder readSignature(TypeName type) {
    return MethodSpec.methodBuilder("readFields")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.WIRE_READER, "in")
        .returns(type);
  }
}
