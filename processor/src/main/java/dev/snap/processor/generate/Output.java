package dev.snap.processor.generate;

import com.google.auto.common.GeneratedAnnotations;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.snap.processor.model.GeneratedNames;
import dev.snap.processor.model.ServiceModel;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Writes generated files, each once and with the one type that it comes from. */
public final class Output {
  /** What javac may say of the user's types where generated code uses them, too. */
  private static final String SUPPRESSED =
      "{\"deprecation\", \"exports\", \"overloads\", \"removal\"}";

  /** What generated code uses of {@code java.lang}. */
  private static final Set<String> LANGUAGE =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Exception",
          "Float",
          "IllegalArgumentException",
          "Integer",
          "Long",
          "Object",
          "Override",
          "Short",
          "String",
          "SuppressWarnings",
          "Throwable",
          "Void");

  private final Filer filer;
  private final Elements elements;
  private final Optional<AnnotationSpec> generated;
  private final Set<ClassName> written = new HashSet<>();

  /** Output to the compiler. */
  public Output(ProcessingEnvironment environment, Class<?> processor) {
    this.filer = environment.getFiler();
    this.elements = environment.getElementUtils();
    this.generated =
        GeneratedAnnotations.generatedAnnotation(
                environment.getElementUtils(), environment.getSourceVersion())
            .map(
                annotation ->
                    AnnotationSpec.builder(ClassName.get(annotation))
                        .addMember("value", "$S", processor.getName())
                        .build());
  }

  /** Whether the class is written. */
  public boolean isWritten(ClassName name) {
    return written.contains(name);
  }

  /** Writes a class. */
  public void write(ClassName name, TypeSpec type, TypeElement origin) throws IOException {
    written.add(name);
    TypeSpec.Builder complete = type.toBuilder().addOriginatingElement(origin);
    generated.ifPresent(complete::addAnnotation);
    complete.addAnnotation(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$L", SUPPRESSED)
            .build());
    JavaFile.builder(name.packageName(), complete.build())
        .skipJavaLangImports(!hidesLanguage(name.packageName()))
        .build()
        .writeTo(filer);
  }

  /**
   * Whether the package has a class that hides one of {@code java.lang} unless that is imported.
   */
  private boolean hidesLanguage(String packageName) {
    return LANGUAGE.stream()
        .anyMatch(
            name -> elements.getTypeElement(GeneratedNames.qualified(packageName, name)) != null);
  }

  /** Writes the contract of a service interface. */
  public void writeContract(ServiceModel service, String text, TypeElement origin)
      throws IOException {
    String file = "META-INF/snap/proto/" + service.protoName().replace('.', '/') + ".proto";
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", file, origin).openWriter()) {
      writer.write(text);
    }
  }
}
