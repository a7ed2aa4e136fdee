package dev.snap.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.snap.processor.generate.BindingGenerator;
import dev.snap.processor.generate.CodecGenerator;
import dev.snap.processor.generate.Fingerprint;
import dev.snap.processor.generate.Knots;
import dev.snap.processor.generate.Output;
import dev.snap.processor.generate.ProtoGenerator;
import dev.snap.processor.generate.StubGenerator;
import dev.snap.processor.model.MessageModel;
import dev.snap.processor.model.ServiceModel;
import dev.snap.processor.read.Reporter;
import dev.snap.processor.read.Scope;
import dev.snap.processor.read.ServiceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Turns {@code @Service} interfaces into bindings, stubs, codecs and contracts, and what bootstraps
 * carry into codecs.
 *
 * <p>It looks at every class, since a bootstrap has no annotation, and claims no annotation.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
@SuppressWarnings("NullAway.Init") // the compiler calls init first
public final class ServiceProcessor extends AbstractProcessor {
  private static final String SERVICE = "dev.snap.Service";

  private final Set<String> services = new LinkedHashSet<>();
  private final Set<String> bootstraps = new LinkedHashSet<>();
  private Scope scope;
  private Reporter reporter;
  private Output output;

  /** Called by the compiler. */
  public ServiceProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    scope = new Scope(environment.getElementUtils(), environment.getTypeUtils());
    reporter = Reporter.to(environment.getMessager());
    output = new Output(environment, ServiceProcessor.class);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (scope.exists(SERVICE) && !round.processingOver()) {
      scope.add(round);
      collect(round);
      generateServices();
      generateCarried();
    }
    return false;
  }

  private void collect(RoundEnvironment round) {
    for (Element service : round.getElementsAnnotatedWith(scope.type(SERVICE))) {
      services.add(service.toString());
    }
    collectBootstraps(ElementFilter.typesIn(round.getRootElements()));
  }

  private void collectBootstraps(Iterable<TypeElement> types) {
    for (TypeElement type : types) {
      if (scope.isBootstrap(type)) {
        bootstraps.add(type.toString());
      }
      collectBootstraps(ElementFilter.typesIn(type.getEnclosedElements()));
    }
  }

  /**
   * Generates what is whole; what waits for a type that another processor generates stays for the
   * next round.
   */
  private void generateServices() {
    ServiceReader reader = new ServiceReader(scope, reporter);
    List<String> left = new ArrayList<>();
    for (String name : services) {
      reader.read(scope.type(name)).ifPresentOrElse(this::generate, () -> left.add(name));
    }
    services.clear();
    if (reader.unresolved()) {
      services.addAll(left);
    }
  }

  private void generateCarried() {
    ServiceReader reader = new ServiceReader(scope, Reporter.silent());
    for (String name : bootstraps) {
      generate(reader.readCarried(scope.type(name)));
    }
    if (!reader.unresolved()) {
      bootstraps.clear();
    }
  }

  private void generate(ServiceModel service) {
    String contract = new ProtoGenerator(service).generate();
    CodecGenerator codecs = new CodecGenerator(new Knots(service.messages()));
    TypeElement origin = scope.type(service.type().canonicalName());
    TypeSpec binding = new BindingGenerator(service, codecs, Fingerprint.of(contract)).generate();
    write(service.binding(), binding, origin);
    write(service.stub(), new StubGenerator(service).generate(), origin);
    writeContract(service, contract, origin);
    generate(service.messages());
  }

  private void generate(List<MessageModel> messages) {
    CodecGenerator codecs = new CodecGenerator(new Knots(messages));
    for (MessageModel message : messages) {
      TypeElement origin = scope.type(message.type().canonicalName());
      if (message.hasOwnCodec()
          && (scope.hasSource(origin) || !scope.exists(message.codec().canonicalName()))) {
        write(message.codec(), codecs.generate(message), origin);
      }
    }
  }

  private void write(ClassName name, TypeSpec type, TypeElement origin) {
    if (output.isWritten(name)) {
      return;
    }
    if (scope.isCompiled(name.canonicalName())) {
      reporter.report(
          ProcessorCode.NAME_TAKEN,
          origin,
          origin.getSimpleName()
              + " needs a generated class "
              + name.simpleName()
              + ", and there is one already. Give"
              + " the class that is there another name.");
      return;
    }
    try {
      output.write(name, type, origin);
    } catch (IOException e) {
      reporter.failed(origin, name.canonicalName(), e);
    }
  }

  private void writeContract(ServiceModel service, String contract, TypeElement origin) {
    try {
      output.writeContract(service, contract, origin);
    } catch (IOException e) {
      reporter.failed(origin, "the contract of " + service.protoName(), e);
    }
  }
}
