package dev.snap.soundness.mutant;

import dev.snap.bundle.Bundle;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.publish.Inputs;
import dev.snap.recorder.publish.SnapshotStore;
import dev.snap.soundness.reliability.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes of what a build depends on: the next build must not take the snapshot for up to date. */
final class InputMutants {
  private static final String PROPERTY = "granted.property";

  private final Project project;
  private final Random random;

  InputMutants(Project project, Random random) {
    this.project = project;
    this.random = random;
  }

  /** One change of an input, made and taken back: whether the next build would have noticed it. */
  boolean isNoticed(String root) throws IOException {
    return switch (random.nextInt(6)) {
      case 0, 1 -> byFile(project.work(), root);
      case 2 -> byFile(project.directory().resolve("classes"), root);
      case 3 -> byNewFile(root);
      case 4 -> byProperty(root);
      default -> !isSame(withOptions(project.request(root, Duration.ofMinutes(1))));
    };
  }

  /** One change of a part of a bundle that nobody may force. */
  Mutant.Change ofBundle() {
    return switch (random.nextInt(3)) {
      case 0 -> bundle -> flip(bundle.resolve(Bundle.LAUNCH));
      case 1 -> bundle -> flip(bundle.resolve(Bundle.START));
      default -> bundle -> replace(bundle.resolve(Bundle.LAUNCH), "\"-XX:+UseParallelGC\"\n");
    };
  }

  /** A jar that is another one, or has another bit. */
  Mutant.Change ofJar() {
    return bundle -> {
      List<Path> jars = files(bundle.resolve(Bundle.LIBRARIES));
      Path jar = jars.get(random.nextInt(jars.size()));
      Path other = jars.get(random.nextInt(jars.size()));
      if (jar.equals(other)) {
        flip(jar);
      } else {
        Files.delete(jar);
        Files.copy(other, jar);
      }
    };
  }

  private boolean byFile(Path place, String root) throws IOException {
    List<Path> files =
        files(place).stream().filter(file -> !file.toString().contains("out")).toList();
    Path file = files.get(random.nextInt(files.size()));
    byte[] before = Files.readAllBytes(file);
    try {
      boolean onlyItsNameIsRead = file.getParent().endsWith("plans");
      if (onlyItsNameIsRead || random.nextInt(4) == 0) {
        Files.delete(file);
      } else {
        flip(file);
      }
      return !isSame(project.request(root, Duration.ofMinutes(1)));
    } finally {
      Files.write(file, before);
    }
  }

  private boolean byNewFile(String root) throws IOException {
    List<Path> places =
        List.of(
            project.work().resolve("data/absent.txt"),
            project.work().resolve("data/plans/new" + random.nextInt(100)));
    Path file = places.get(random.nextInt(places.size()));
    try {
      Files.writeString(file, "new");
      return !isSame(project.request(root, Duration.ofMinutes(1)));
    } finally {
      Files.delete(file);
    }
  }

  private boolean byProperty(String root) throws IOException {
    String before = System.getProperty(PROPERTY);
    try {
      System.setProperty(PROPERTY, "other " + random.nextInt());
      return !isSame(project.request(root, Duration.ofMinutes(1)));
    } finally {
      System.setProperty(PROPERTY, before);
    }
  }

  private BuildRequest withOptions(BuildRequest request) {
    List<String> options = new ArrayList<>(request.jvmOptions());
    options.add("-Dother=" + random.nextInt(100));
    return new BuildRequest(
        request.name(),
        request.root(),
        request.baseDirectory(),
        request.output(),
        request.classPath(),
        request.jdk(),
        request.grants(),
        request.timeout(),
        options,
        request.parts());
  }

  /** Whether the build says that nothing has changed. */
  boolean isSame(BuildRequest request) throws IOException {
    Path snapshot = new SnapshotStore(project.output()).required();
    return Inputs.same(snapshot, Inputs.of(request), request.baseDirectory());
  }

  /** Another file with one other bit: a copy that is a link must not change the original. */
  private void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    Files.delete(file);
    Files.write(file, bytes);
  }

  private static void replace(Path file, String before) throws IOException {
    String text = Files.readString(file);
    Files.delete(file);
    Files.writeString(file, before + text);
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
