package dev.snap.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessorTest {
  private static final JavaFileObject SKU = source("shop.Sku", "public record Sku(String code) {}");

  @Test
  void codecsOnTheClassPathAreNotGeneratedAgain(@TempDir Path folder) throws IOException {
    Compilation library =
        compile(
            compiler(),
            SKU,
            source(
                "shop.Catalogue",
                "@dev.snap.Service public interface Catalogue { Sku find(String text); }"));
    unpack(library, folder);
    Compilation user =
        compile(
            compiler().withClasspath(classPathWith(folder)),
            source(
                "user.Basket",
                "@dev.snap.Service public interface Basket { void add(shop.Sku sku, Note note); }"),
            source("user.Note", "public record Note(shop.Sku sku) {}"));
    assertThat(names(library)).contains("shop.SkuCodec");
    assertThat(names(user))
        .containsExactlyInAnyOrder("user.BasketBinding", "user.BasketStub", "user.NoteCodec");
  }

  @Test
  void codecsAreGeneratedForTypesOnTheClassPathThatHaveNone(@TempDir Path folder)
      throws IOException {
    unpack(compile(javac(), SKU), folder);
    Compilation user =
        compile(
            compiler().withClasspath(classPathWith(folder)),
            source(
                "user.Basket",
                "@dev.snap.Service public interface Basket { void add(shop.Sku sku); }"));
    assertThat(names(user)).contains("shop.SkuCodec");
  }

  @Test
  void typesThatOtherProcessorsGenerateAreAwaited() {
    Compilation compilation =
        compile(
            javac().withProcessors(new ServiceProcessor(), new SkuGenerator()),
            source(
                "user.Basket",
                "@dev.snap.Service public interface Basket { void add(shop.Sku sku); }"));
    assertThat(names(compilation)).contains("user.BasketBinding", "shop.SkuCodec");
  }

  @Test
  void parentsThatOtherProcessorsGenerateAreAwaited() {
    Compilation compilation =
        compile(
            javac().withProcessors(new ServiceProcessor(), new SkuGenerator()),
            source(
                "user.Basket", "@dev.snap.Service public interface Basket extends shop.Searchable {}"));
    assertThat(compilation)
        .generatedSourceFile("user.BasketStub")
        .contentsAsUtf8String()
        .contains("public Sku find(String text)");
  }

  @Test
  void anInterfaceWithoutMethodsIsAService() {
    Compilation compilation =
        compile(compiler(), source("user.Marker", "@dev.snap.Service public interface Marker {}"));
    assertThat(names(compilation)).containsExactlyInAnyOrder("user.MarkerBinding", "user.MarkerStub");
  }

  @Test
  void aTypeThatDoesNotExistIsTheCompilersErrorAlone() {
    Compilation compilation =
        compiler()
            .compile(
                source(
                    "user.Basket",
                    "@dev.snap.Service public interface Basket { void add(Missing sku); }"));
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("cannot find symbol");
  }

  @Test
  void whatBootstrapsCarryGetsCodecsAsFarAsItCan() {
    Compilation compilation =
        compile(
            compiler(),
            SKU,
            source(
                "shop.Boot",
                """
                record Boot(Carried carried, Runnable task, Broken broken) implements dev.snap.Bootstrap<Runnable> {
                  public Runnable boot(dev.snap.Host host) { return task; }
                  record Carried(java.util.List<Sku> skus, Level level) {}
                  record Broken(Object any, Level level) {}
                  enum Level { LOW }
                }
                """));
    assertThat(names(compilation))
        .containsExactlyInAnyOrder(
            "shop.Boot_CarriedCodec", "shop.SkuCodec", "shop.Boot_LevelCodec");
  }

  @Test
  void fieldsOfBootstrapClassesCount() {
    Compilation compilation =
        compile(
            compiler(),
            SKU,
            source(
                "shop.Base",
                "abstract class Base implements dev.snap.Bootstrap<Runnable> { private Sku sku; }"),
            source(
                "shop.Boot",
                "final class Boot extends Base { public Runnable boot(dev.snap.Host host) { return null; } }"));
    assertThat(names(compilation)).containsExactly("shop.SkuCodec");
  }

  @Test
  void namesOfTheLanguageMayBeTaken() {
    Compilation compilation =
        compile(
            compiler(),
            source("shop.String", "public record String(java.lang.String text, Object object) {}"),
            source("shop.Object", "public enum Object { A }"),
            source(
                "shop.Codec",
                "@dev.snap.Service public interface Codec { String list(Object list); void string(); }"));
    assertThat(names(compilation)).contains("shop.StringCodec", "shop.CodecBinding");
  }

  @Test
  void theUnnamedPackageWorks() {
    Compilation compilation =
        compile(
            compiler(),
            JavaFileObjects.forSourceString(
                "Alone",
                "@dev.snap.Service public interface Alone { Alone.Pair swap(Pair pair); record Pair(int a, int b) {} }"));
    assertThat(names(compilation))
        .containsExactlyInAnyOrder("AloneBinding", "AloneStub", "Alone_PairCodec");
  }

  @Test
  void theFingerprintChangesWithTheContractAlone() {
    String one = fingerprint("Sku find(String text);");
    assertThat(fingerprint("/** Finds. */ Sku find(String text);")).isEqualTo(one);
    assertThat(fingerprint("Sku find(int text);")).isNotEqualTo(one);
    assertThat(fingerprint("Sku find(@dev.snap.Tag(2) String text);")).isNotEqualTo(one);
  }

  @Test
  void namesSharedByTwoPackagesAreToldApartInTheContract() throws IOException {
    Compilation compilation =
        compile(
            compiler(),
            SKU,
            source("other.Sku", "public record Sku(int number) {}"),
            source("other.Reference", "public record Reference(int number) {}"),
            source(
                "shop.Find",
                "@dev.snap.Service public interface Find { Sku find(other.Sku sku, other.Reference r, Find self); }"));
    assertThat(Protoc.contracts(compilation).get("shop/Find.proto"))
        .contains(
            "FindTypes.other_Sku sku = 1;",
            "FindTypes.other_Reference r = 2;",
            "FindTypes.snap_Reference self = 3;")
        .contains("FindTypes.Sku result = 1;");
  }

  private static String fingerprint(String method) {
    Compilation compilation =
        compile(
            compiler(),
            SKU,
            source("shop.Find", "@dev.snap.Service public interface Find { " + method + " }"));
    try {
      JavaFileObject binding = compilation.generatedSourceFile("shop.FindBinding").orElseThrow();
      String code = binding.getCharContent(false).toString();
      return code.replaceFirst("(?s).*String fingerprint\\(\\) \\{\\s*return \"(\\w+)\".*", "$1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Compiler compiler() {
    return javac().withProcessors(new ServiceProcessor());
  }

  private static Compilation compile(Compiler compiler, JavaFileObject... sources) {
    Compilation compilation = compiler.compile(sources);
    assertThat(compilation).succeeded();
    return compilation;
  }

  private static JavaFileObject source(String name, String type) {
    String packageName = name.substring(0, name.lastIndexOf('.'));
    return JavaFileObjects.forSourceString(name, "package " + packageName + ";\n" + type);
  }

  private static List<String> names(Compilation compilation) {
    return compilation.generatedSourceFiles().stream()
        .map(
            file ->
                file.getName()
                    .replaceFirst("^/SOURCE_OUTPUT/", "")
                    .replaceFirst("\\.java$", "")
                    .replace('/', '.'))
        .toList();
  }

  private static void unpack(Compilation compilation, Path folder) throws IOException {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path target = folder.resolve(file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", ""));
        Files.createDirectories(target.getParent());
        try (InputStream in = file.openInputStream()) {
          Files.copy(in, target);
        }
      }
    }
  }

  private static List<File> classPathWith(Path folder) {
    List<File> classPath = new ArrayList<>();
    classPath.add(folder.toFile());
    for (String entry :
        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
      classPath.add(new File(entry));
    }
    return classPath;
  }

  /** Generates a record and an interface in its first round. */
  @SupportedAnnotationTypes("*")
  private static final class SkuGenerator extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        write("Sku", "public record Sku(String code) {}");
        write("Searchable", "public interface Searchable { Sku find(String text); }");
      }
      return false;
    }

    private void write(String name, String type) {
      try (Writer out = processingEnv.getFiler().createSourceFile("shop." + name).openWriter()) {
        out.write("package shop; " + type);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
