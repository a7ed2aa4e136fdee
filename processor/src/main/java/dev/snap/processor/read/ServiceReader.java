package dev.snap.processor.read;

import static dev.snap.processor.ProcessorCode.GENERIC_SERVICE;
import static dev.snap.processor.ProcessorCode.NOT_ACCESSIBLE;
import static dev.snap.processor.ProcessorCode.NO_INTERFACE;

import com.google.auto.common.MoreTypes;
import com.google.auto.common.SuperficialValidation;
import com.palantir.javapoet.ClassName;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.MessageModel;
import dev.snap.processor.model.MethodModel;
import dev.snap.processor.model.ServiceModel;
import dev.snap.processor.model.Shape;
import dev.snap.processor.read.InheritedMethods.Inherited;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads service interfaces and bootstraps. For one round: what it has read it does not read again.
 */
public final class ServiceReader {
  private final Scope scope;
  private final Reporter reporter;
  private final MessageReader messages;
  private final ExceptionReader exceptions;

  /** A reader that reports mistakes. */
  public ServiceReader(Scope scope, Reporter reporter) {
    this.scope = scope;
    this.reporter = reporter;
    this.messages = new MessageReader(scope, reporter);
    this.exceptions = new ExceptionReader(scope, reporter, messages);
  }

  /**
   * Whether a type was met that does not exist yet, so that reading must be repeated in the next
   * round.
   */
  public boolean unresolved() {
    return messages.types().unresolved();
  }

  /** Reads a service interface; nothing when a part of it cannot cross, which is then reported. */
  public Optional<ServiceModel> read(Element annotated) {
    if (!SuperficialValidation.validateElement(annotated)) {
      messages.types().defer();
      return Optional.empty();
    }
    return checked(annotated).flatMap(this::readMethods);
  }

  /**
   * Reads what a bootstrap carries: the components of a record, the fields of a class.
   *
   * @return the values that can cross
   */
  public List<MessageModel> readCarried(TypeElement bootstrap) {
    for (VariableElement field : ElementFilter.fieldsIn(bootstrap.getEnclosedElements())) {
      if (!field.getModifiers().contains(Modifier.STATIC)) {
        messages.types().read(field.asType(), new Place("", bootstrap));
      }
    }
    TypeMirror parent = bootstrap.getSuperclass();
    if (parent.getKind() == TypeKind.DECLARED && !parent.toString().startsWith("java.")) {
      readCarried(MoreTypes.asTypeElement(parent));
    }
    return messages.models().stream().filter(model -> isWhole(reach(List.of(model)))).toList();
  }

  private Optional<TypeElement> checked(Element annotated) {
    Place place = new Place(annotated.getSimpleName().toString(), annotated);
    if (annotated.getKind() != ElementKind.INTERFACE) {
      reporter.report(
          NO_INTERFACE,
          place,
          " is annotated with @Service and is no interface. Make it an interface.");
      return Optional.empty();
    }
    TypeElement service = (TypeElement) annotated;
    if (service.getModifiers().contains(Modifier.SEALED)) {
      reporter.report(
          NO_INTERFACE,
          place,
          " is sealed, so that no stub can implement it. Make it a plain interface.");
      return Optional.empty();
    }
    if (!service.getTypeParameters().isEmpty()) {
      reporter.report(
          GENERIC_SERVICE,
          place,
          " has type parameters. Extend it by an interface that names the types, and annotate that with @Service.");
      return Optional.empty();
    }
    if (!Scope.isAccessible(service)) {
      reporter.report(
          NOT_ACCESSIBLE,
          place,
          " is private, so that its stub cannot implement it. Make it package-private.");
      return Optional.empty();
    }
    return Optional.of(service);
  }

  private Optional<ServiceModel> readMethods(TypeElement service) {
    MethodReader reader = new MethodReader(scope, reporter, messages, exceptions, service);
    List<Inherited> inherited = InheritedMethods.of(service, scope);
    List<MethodModel> methods = new ArrayList<>();
    List<MessageModel> thrown = new ArrayList<>();
    for (Inherited method : inherited) {
      reader
          .read(method, methods.size())
          .ifPresent(
              read -> {
                methods.add(read.method());
                thrown.addAll(read.exceptions());
              });
    }
    if (methods.size() < inherited.size()) {
      return Optional.empty();
    }
    Map<ClassName, Optional<MessageModel>> reached = reach(thrown);
    for (MethodModel method : methods) {
      method.parameters().forEach(parameter -> reach(parameter.shape(), reached));
      reach(method.result().shape(), reached);
    }
    return isWhole(reached)
        ? Optional.of(
            new ServiceModel(
                ClassName.get(service),
                methods,
                reached.values().stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  private Map<ClassName, Optional<MessageModel>> reach(List<MessageModel> start) {
    Map<ClassName, Optional<MessageModel>> reached = new LinkedHashMap<>();
    for (MessageModel message : start) {
      reached.put(message.type(), Optional.of(message));
    }
    for (MessageModel message : start) {
      message.fields().forEach(field -> reach(field.shape(), reached));
    }
    return reached;
  }

  private void reach(Shape shape, Map<ClassName, Optional<MessageModel>> reached) {
    for (ClassName type : shape.users()) {
      if (!reached.containsKey(type)) {
        Optional<MessageModel> model = messages.model(type);
        reached.put(type, model);
        for (FieldModel field : model.map(MessageModel::fields).orElse(List.of())) {
          reach(field.shape(), reached);
        }
      }
    }
  }

  private static boolean isWhole(Map<ClassName, Optional<MessageModel>> reached) {
    return reached.values().stream().noneMatch(Optional::isEmpty);
  }
}
