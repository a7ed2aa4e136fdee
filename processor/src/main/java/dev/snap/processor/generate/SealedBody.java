package dev.snap.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.MessageModel;
import java.util.Set;

/** The methods of the codec of a sealed interface: a {@code oneof} of the permitted types. */
final class SealedBody {
  private static final CodecExpressions CODECS = new CodecExpressions(Set.of());

  private final MessageModel.OfSealed sealed;

  SealedBody(MessageModel.OfSealed sealed) {
    this.sealed = sealed;
  }

  TypeSpec.Builder addTo(TypeSpec.Builder codec) {
    return codec.addMethod(writeFields()).addMethod(readFields());
  }

  private MethodSpec writeFields() {
    MethodSpec.Builder method = MessageBody.writeSignature(sealed.type());
    boolean first = true;
    for (FieldModel part : sealed.fields()) {
      CodeBlock condition = CodeBlock.of("if (value instanceof $T part)", part.type());
      if (first) {
        method.beginControlFlow("$L", condition);
      } else {
        method.nextControlFlow("else $L", condition);
      }
      first = false;
      method.addStatement("$L.writeAlways(out, $L, part)", CODECS.of(part.shape()), part.number());
    }
    return method
        .nextControlFlow("else")
        .addStatement(
            "throw new $T($S)",
            RuntimeTypes.WIRE_EXCEPTION,
            "a part of " + name() + " that was added later")
        .endControlFlow()
        .build();
  }

  private MethodSpec readFields() {
    MethodSpec.Builder method = MessageBody.readSignature(sealed.type());
    method
        .addStatement("$T value = null", sealed.type())
        .beginControlFlow("while (in.hasNext())")
        .addStatement("int tag = in.tag()")
        .beginControlFlow("switch (tag >>> 3)");
    for (FieldModel part : sealed.fields()) {
      method.addStatement(
          "case $L -> value = $L.read(in, tag & 7, null)", part.number(), CODECS.of(part.shape()));
    }
    return method
        .addStatement("default -> in.skip(tag)")
        .endControlFlow()
        .endControlFlow()
        .beginControlFlow("if (value == null)")
        .addStatement("throw new $T($S)", RuntimeTypes.WIRE_EXCEPTION, "no known part of " + name())
        .endControlFlow()
        .addStatement("return value")
        .build();
  }

  private String name() {
    return sealed.type().simpleName();
  }
}
