package dev.snap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.GeneratedNames;
import dev.snap.processor.model.MessageModel;
import dev.snap.processor.model.MethodModel;
import dev.snap.processor.model.ServiceModel;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Generates the binding of a service interface: its methods, its dispatch, and what crosses with
 * each call.
 */
public final class BindingGenerator {
  private final ServiceModel service;
  private final CodecGenerator codecs;
  private final String fingerprint;

  /** A generator for one service. */
  public BindingGenerator(ServiceModel service, CodecGenerator codecs, String fingerprint) {
    this.service = service;
    this.codecs = codecs;
    this.fingerprint = fingerprint;
  }

  /** The binding. */
  public TypeSpec generate() {
    TypeSpec.Builder binding =
        TypeSpec.classBuilder(service.binding())
            .addJavadoc("How {@link $T} crosses.\n", service.type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeTypes.BINDING, service.type()));
    service.methods().forEach(method -> binding.addField(constant(method)));
    binding
        .addField(
            FieldSpec.builder(
                    service.binding(), "BINDING", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", service.binding())
                .build())
        .addMethod(constructor())
        .addMethod(stub())
        .addMethod(dispatch())
        .addMethod(fingerprint());
    for (MethodModel method : service.methods()) {
      binding.addType(arguments(method));
      binding.addType(argumentsCodec(method));
    }
    nestedExceptions().forEach(exception -> binding.addType(codecs.generateNested(exception)));
    return binding.build();
  }

  private FieldSpec constant(MethodModel method) {
    TypeName result = method.isVoid() ? ClassName.get(Void.class) : method.result().type().box();
    TypeName type =
        ParameterizedTypeName.get(RuntimeTypes.SERVICE_METHOD, service.arguments(method), result);
    CodeBlock exceptions =
        method.exceptions().stream()
            .map(codec -> CodeBlock.of("$T.CODEC", codec))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(type, method.constant(), Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "new $T<>(\n$>$>$L,\n$S,\n$S,\n$T.CODEC,\n$L,\n$T.of($L))$<$<",
            RuntimeTypes.SERVICE_METHOD,
            method.index(),
            method.wireName(),
            method.signature(),
            service.argumentsCodec(method),
            new CodecExpressions(Set.of()).of(method.result().shape()),
            List.class,
            exceptions)
        .build();
  }

  private MethodSpec constructor() {
    CodeBlock methods =
        service.methods().stream()
            .map(method -> CodeBlock.of("$L", method.constant()))
            .collect(CodeBlock.joining(",$W"));
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addStatement(
            "super($T.class, $S, $T.of($L))",
            service.type(),
            service.protoName(),
            List.class,
            methods)
        .build();
  }

  private MethodSpec stub() {
    return MethodSpec.methodBuilder("stub")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(service.type())
        .addParameter(
            ParameterizedTypeName.get(RuntimeTypes.REFERENCE, service.type()), "reference")
        .addStatement("return new $T(reference)", service.stub())
        .build();
  }

  private MethodSpec dispatch() {
    MethodSpec.Builder dispatch =
        MethodSpec.methodBuilder("dispatch")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(Object.class)
            .addParameter(service.type(), "target")
            .addParameter(int.class, "method")
            .addParameter(Object.class, "arguments");
    if (service.methods().stream().anyMatch(method -> !method.thrown().isEmpty())) {
      dispatch.addException(Exception.class);
    }
    dispatch.beginControlFlow("switch (method)");
    service.methods().forEach(method -> dispatch.addCode(branch(method)));
    return dispatch
        .addStatement(
            "default -> throw new $T($S + method)", IllegalArgumentException.class, "no method ")
        .endControlFlow()
        .build();
  }

  private CodeBlock branch(MethodModel method) {
    CodeBlock.Builder branch = CodeBlock.builder().beginControlFlow("case $L ->", method.index());
    CodeBlock call = call("target", "typed", method);
    if (!method.parameters().isEmpty()) {
      branch.addStatement("$1T typed = ($1T) arguments", service.arguments(method));
    }
    if (method.isVoid()) {
      branch.addStatement(call).addStatement("return null");
    } else {
      branch.addStatement("return $L", call);
    }
    return branch.endControlFlow().build();
  }

  /** The call of a method with the components of its arguments. */
  static CodeBlock call(String target, String arguments, MethodModel method) {
    CodeBlock values =
        method.parameters().stream()
            .map(parameter -> CodeBlock.of("$N.$L", arguments, parameter.accessor()))
            .collect(CodeBlock.joining(",$W"));
    return CodeBlock.of("$L.$N($L)", target, method.name(), values);
  }

  private MethodSpec fingerprint() {
    return MethodSpec.methodBuilder("fingerprint")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return $S", fingerprint)
        .build();
  }

  private TypeSpec arguments(MethodModel method) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    for (FieldModel parameter : method.parameters()) {
      header.addParameter(ParameterSpec.builder(parameter.type(), parameter.name()).build());
    }
    return TypeSpec.recordBuilder(service.arguments(method))
        .recordConstructor(header.build())
        .build();
  }

  private TypeSpec argumentsCodec(MethodModel method) {
    return codecs.generateNested(
        service.argumentsCodec(method),
        service.arguments(method),
        GeneratedNames.qualified(service.type().packageName(), service.request(method)),
        method.parameters());
  }

  private List<MessageModel.OfException> nestedExceptions() {
    return service.messages().stream()
        .filter(MessageModel.OfException.class::isInstance)
        .map(MessageModel.OfException.class::cast)
        .filter(exception -> service.binding().equals(exception.codec().enclosingClassName()))
        .toList();
  }
}
