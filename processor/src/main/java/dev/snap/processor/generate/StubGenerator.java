package dev.snap.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.snap.processor.model.MethodModel;
import dev.snap.processor.model.ServiceModel;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Generates the stub of a service interface. Its methods are the only frame between caller and
 * callee when both are in one JVM, so that a debugger steps from one into the other.
 */
public final class StubGenerator {
  private final ServiceModel service;

  /** A generator for one service. */
  public StubGenerator(ServiceModel service) {
    this.service = service;
  }

  /** The stub. */
  public TypeSpec generate() {
    TypeSpec.Builder stub =
        TypeSpec.classBuilder(service.stub())
            .addJavadoc("Calls {@link $T} in another service.\n", service.type())
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeTypes.STUB, service.type()))
            .addSuperinterface(service.type())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(
                        ParameterizedTypeName.get(RuntimeTypes.REFERENCE, service.type()),
                        "reference")
                    .addStatement("super(reference)")
                    .build());
    service.methods().forEach(method -> stub.addMethod(method(method)));
    return stub.build();
  }

  private MethodSpec method(MethodModel method) {
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(method.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(method.result().type())
            .varargs(method.varargs())
            .addExceptions(method.thrown());
    NameAllocator names = new NameAllocator();
    for (int i = 0; i < method.parameters().size(); i++) {
      String name = method.parameterNames().get(i);
      names.newName(name);
      spec.addParameter(method.parameters().get(i).type(), name);
    }
    return spec.addCode(body(method, names)).build();
  }

  private CodeBlock body(MethodModel method, NameAllocator names) {
    String arguments = names.newName("arguments");
    String near = names.newName("near");
    String failure = names.newName("failure");
    ClassName record = service.arguments(method);
    CodeBlock constant = CodeBlock.of("$T.$L", service.binding(), method.constant());
    CodeBlock.Builder body = CodeBlock.builder();
    body.addStatement(
        "$T $N = new $T($L)",
        record,
        arguments,
        record,
        method.parameterNames().stream().collect(Collectors.joining(", ")));
    body.addStatement(
        "$T $N = near()", ParameterizedTypeName.get(RuntimeTypes.NEAR, service.type()), near);
    body.beginControlFlow("if ($N == null)", near);
    CodeBlock far = CodeBlock.of("far($L, $N)", constant, arguments);
    if (method.isVoid()) {
      body.addStatement(far).addStatement("return");
    } else {
      body.addStatement("return $L", far);
    }
    body.endControlFlow();
    String copied = names.newName("copied");
    body.add(copy(method, constant, arguments, near, copied));
    return body.beginControlFlow("try")
        .add(call(method, constant, near, copied))
        .nextControlFlow("catch ($T $N)", Throwable.class, failure)
        .addStatement("throw thrown($N.failure($L, $N))", near, constant, failure)
        .endControlFlow()
        .build();
  }

  /**
   * Copies the arguments, outside the callee's responsibility: what cannot cross is the caller's
   * mistake.
   */
  private CodeBlock copy(
      MethodModel method, CodeBlock constant, String arguments, String near, String copied) {
    CodeBlock copy = CodeBlock.of("$N.arguments($L, $N)", near, constant, arguments);
    CodeBlock.Builder statement = CodeBlock.builder();
    return method.parameters().isEmpty()
        ? statement.addStatement(copy).build()
        : statement.addStatement("$T $N = $L", service.arguments(method), copied, copy).build();
  }

  private static CodeBlock call(
      MethodModel method, CodeBlock constant, String near, String copied) {
    CodeBlock.Builder call = CodeBlock.builder();
    CodeBlock target = BindingGenerator.call(near + ".target()", copied, method);
    if (method.isVoid()) {
      return call.addStatement(target).addStatement("$N.result($L, null)", near, constant).build();
    }
    return call.addStatement("return $N.result($L, $L)", near, constant, target).build();
  }
}
