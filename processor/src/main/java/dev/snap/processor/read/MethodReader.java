package dev.snap.processor.read;

import static dev.snap.processor.ProcessorCode.GENERIC_METHOD;
import static dev.snap.processor.ProcessorCode.RESERVED_NAME;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.snap.processor.model.FieldModel;
import dev.snap.processor.model.GeneratedNames;
import dev.snap.processor.model.MessageModel;
import dev.snap.processor.model.MethodModel;
import dev.snap.processor.model.Shape;
import dev.snap.processor.read.InheritedMethods.Inherited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of one service interface. */
final class MethodReader {
  /** What {@code Stub} declares without parameters, where a method of the user would clash. */
  private static final Set<String> RESERVED = Set.of("near", "reference");

  /** What no record component may be called. */
  private static final Set<String> NO_COMPONENT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Scope scope;
  private final Reporter reporter;
  private final MessageReader messages;
  private final ExceptionReader exceptions;
  private final TypeElement service;
  private final ClassName binding;
  private final WireNames wireNames;

  MethodReader(
      Scope scope,
      Reporter reporter,
      MessageReader messages,
      ExceptionReader exceptions,
      TypeElement service) {
    this.scope = scope;
    this.reporter = reporter;
    this.messages = messages;
    this.exceptions = exceptions;
    this.service = service;
    this.binding = GeneratedNames.beside(ClassName.get(service), "Binding");
    this.wireNames = new WireNames(binding.simpleName());
  }

  /** A method with the exceptions that it declares. */
  record Read(MethodModel method, List<MessageModel.OfException> exceptions) {}

  /** Reads one method; nothing when it cannot be called from outside, which is then reported. */
  Optional<Read> read(Inherited inherited, int index) {
    ExecutableElement method = inherited.method();
    String name = method.getSimpleName().toString();
    String path = serviceName() + "." + name;
    Element element = scope.hasSource(method) ? method : service;
    Place place = new Place(path, element);
    if (!method.getTypeParameters().isEmpty()) {
      reporter.report(
          GENERIC_METHOD,
          place,
          " has type parameters. Name the types themselves, in a method for each.");
      return Optional.empty();
    }
    if (method.getParameters().isEmpty() && RESERVED.contains(name)) {
      reporter.report(
          RESERVED_NAME,
          place,
          "() has a name that the stub needs for itself. Give it another name.");
      return Optional.empty();
    }
    Optional<List<FieldModel>> parameters = parameters(inherited, path);
    Optional<FieldModel> result = result(inherited, element, path);
    Optional<List<MessageModel.OfException>> thrown = exceptions(inherited, place);
    if (parameters.isEmpty() || result.isEmpty() || thrown.isEmpty()) {
      return Optional.empty();
    }
    MethodModel model =
        new MethodModel(
            index,
            name,
            wireNames.next(name),
            signature(inherited),
            parameters.get(),
            method.getParameters().stream().map(each -> each.getSimpleName().toString()).toList(),
            method.isVarArgs(),
            result.get(),
            inherited.thrown().stream().map(TypeName::get).toList(),
            thrown.get().stream().map(MessageModel.OfException::codec).toList());
    return Optional.of(new Read(model, thrown.get()));
  }

  private String serviceName() {
    return String.join(".", ClassName.get(service).simpleNames());
  }

  private String signature(Inherited inherited) {
    return inherited.type().getParameterTypes().stream()
        .map(Named::text)
        .collect(
            Collectors.joining(
                ", ", serviceName() + "." + inherited.method().getSimpleName() + "(", ")"));
  }

  private Optional<List<FieldModel>> parameters(Inherited inherited, String path) {
    List<? extends VariableElement> declared = inherited.method().getParameters();
    List<FieldModel> fields = new ArrayList<>();
    FieldNumbers.Taken taken = messages.numbers().start();
    for (int i = 0; i < declared.size(); i++) {
      VariableElement parameter = declared.get(i);
      TypeMirror type = inherited.type().getParameterTypes().get(i);
      String name = parameter.getSimpleName().toString();
      Place place =
          new Place(path + "(" + name + ")", scope.hasSource(parameter) ? parameter : service);
      Optional<Integer> number = taken.next(parameter, place);
      Optional<Shape> shape = messages.types().read(type, place);
      if (number.isPresent() && shape.isPresent()) {
        String component = NO_COMPONENT.contains(name) ? name + "_" : name;
        Shape whole = Nullness.apply(shape.get(), parameter, type);
        fields.add(
            new FieldModel(component, component + "()", number.get(), TypeName.get(type), whole));
      }
    }
    return fields.size() == declared.size() ? Optional.of(fields) : Optional.empty();
  }

  private Optional<FieldModel> result(Inherited inherited, Element element, String path) {
    TypeMirror type = inherited.type().getReturnType();
    TypeName name = TypeName.get(type);
    if (type.getKind() == TypeKind.VOID) {
      return Optional.of(new FieldModel("result", "", 1, name, new Shape.Nothing()));
    }
    String parameters =
        inherited.method().getParameters().stream()
            .map(each -> each.getSimpleName().toString())
            .collect(Collectors.joining(", ", "(", ")"));
    return messages
        .types()
        .read(type, new Place("The result of " + path + parameters, element))
        .map(shape -> Nullness.apply(shape, inherited.method(), type))
        .map(shape -> new FieldModel("result", "", 1, name, shape));
  }

  private Optional<List<MessageModel.OfException>> exceptions(Inherited inherited, Place place) {
    List<MessageModel.OfException> sorted = new ArrayList<>();
    boolean whole = true;
    for (TypeMirror type : inherited.thrown()) {
      if (ExceptionReader.isImplied(type)) {
        continue;
      }
      Optional<MessageModel.OfException> exception = exceptions.read(type, binding, place);
      whole &= exception.isPresent();
      exception.ifPresent(one -> insert(sorted, one, type));
    }
    return whole ? Optional.of(sorted) : Optional.empty();
  }

  /**
   * Subclasses come before their superclasses, since the first that fits an exception writes it.
   */
  private void insert(
      List<MessageModel.OfException> sorted, MessageModel.OfException one, TypeMirror type) {
    int at = 0;
    while (at < sorted.size() && !scope.isA(type, sorted.get(at).type().canonicalName())) {
      at++;
    }
    sorted.add(at, one);
  }
}
