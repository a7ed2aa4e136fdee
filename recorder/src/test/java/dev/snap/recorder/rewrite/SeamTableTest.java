package dev.snap.recorder.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

class SeamTableTest {

  @Test
  void theIndexNamesEveryClassWithSeams() throws IOException, URISyntaxException {
    Path seams = classes().resolve("dev/snap/seam");
    List<String> annotated = new ArrayList<>();
    try (Stream<Path> files = Files.walk(seams)) {
      for (Path each : (Iterable<Path>) files.filter(SeamTableTest::isClass)::iterator) {
        if (hasSeams(Files.readAllBytes(each))) {
          String name = seams.relativize(each).toString();
          annotated.add(name.replace(".class", "").replace('/', '.'));
        }
      }
    }
    assertThat(index()).containsExactlyInAnyOrderElementsOf(annotated).isSorted();
  }

  @Test
  void standInsHaveTheConstructorsOfWhatTheyStandFor() throws Exception {
    for (String each : index()) {
      Class<?> type = Class.forName("dev.snap.seam." + each);
      if (isStandIn(type)) {
        assertThat(constructors(type))
            .as(each)
            .containsAll(constructors(Objects.requireNonNull(type.getSuperclass())));
      }
    }
  }

  private static boolean isStandIn(Class<?> type) throws IOException {
    ClassNode node = read(bytes(type.getName().replace('.', '/') + ".class"));
    return names(node.visibleAnnotations).contains(StandsIn.class.getSimpleName());
  }

  private static List<String> constructors(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(each -> (each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
        .map(Constructor::getParameterTypes)
        .map(Arrays::toString)
        .toList();
  }

  private static boolean hasSeams(byte[] classFile) {
    ClassNode type = read(classFile);
    return !names(type.visibleAnnotations).isEmpty()
        || type.methods.stream().anyMatch(each -> !names(each.visibleAnnotations).isEmpty());
  }

  private static List<String> names(List<AnnotationNode> annotations) {
    return annotations == null
        ? List.of()
        : annotations.stream()
            .map(each -> each.desc.replaceAll(".*/|;|\\$Several", ""))
            .filter(List.of("Replaces", "Guards", "StandsIn", "Adapts")::contains)
            .toList();
  }

  private static ClassNode read(byte[] classFile) {
    ClassNode type = new ClassNode();
    new ClassReader(classFile).accept(type, ClassReader.SKIP_CODE);
    return type;
  }

  private static List<String> index() throws IOException {
    return new String(bytes(SeamReader.INDEX), java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = Door.class.getClassLoader().getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    }
  }

  private static boolean isClass(Path file) {
    return file.toString().endsWith(".class");
  }

  private static Path classes() throws URISyntaxException, IOException {
    Path place = Path.of(Door.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Files.isDirectory(place)
        ? place
        : java.nio.file.FileSystems.newFileSystem(place).getPath("/");
  }
}
