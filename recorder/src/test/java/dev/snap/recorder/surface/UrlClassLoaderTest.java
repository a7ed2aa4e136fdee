package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes and resources of jars and directories that a bootstrap makes class loaders over. */
class UrlClassLoaderTest {
  private static final String PROBE =
      """
      import java.io.*;
      import java.net.*;
      import java.nio.file.Path;
      import java.util.*;
      public class Probe {
        static class Own extends URLClassLoader {
          Own(URL[] urls) { super(urls); }
          @Override protected Class<?> findClass(String name) throws ClassNotFoundException {
            return super.findClass(name);
          }
        }
        public static Object made(Path dir) throws Exception { return use(new URLClassLoader(urls(dir))); }
        public static Object factory(Path dir) throws Exception { return use(URLClassLoader.newInstance(urls(dir))); }
        public static Object child(Path dir) throws Exception {
          return use(URLClassLoader.newInstance(urls(dir), Probe.class.getClassLoader()));
        }
        public static Object subclass(Path dir) throws Exception { return use(new Own(urls(dir))); }
        public static Object reflected(Path dir) throws Exception {
          return use(URLClassLoader.class.getConstructor(URL[].class)
              .newInstance((Object) urls(dir)));
        }
        public static Object remote(Path dir) throws Exception {
          return new URLClassLoader(new URL[] {new URL("http://127.0.0.1:1/")}).loadClass("x.Y");
        }
        static URL[] urls(Path dir) throws Exception {
          return new URL[] {dir.resolve("plugins/").toUri().toURL(), dir.resolve("plugin.jar").toUri().toURL()};
        }
        static Object use(URLClassLoader loader) throws Exception {
          Class<?> plugin = loader.loadClass("probe.Plugin");
          String text;
          try (InputStream in = loader.getResourceAsStream("probe/plugin.txt")) {
            text = new String(in.readAllBytes());
          }
          List<URL> all = Collections.list(loader.findResources("probe/plugin.txt"));
          String none;
          try {
            none = loader.loadClass("probe.None").getName();
          } catch (ClassNotFoundException e) {
            none = e.getMessage();
          }
          return plugin.getMethod("now").invoke(null) + text + all.size() + none
              + plugin.getPackageName() + loader.getResource("probe/none")
              + plugin.getProtectionDomain().getCodeSource().getLocation().getPath()
                  .replaceAll(".*/", "");
        }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, new Sources().add("Probe", PROBE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"made", "factory", "child", "subclass", "reflected"})
  void needNoFilesInReplay(String method) throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object recorded;
    plugins();
    try (Service service = probe.open(recording)) {
      recorded = service.call(method);
    }
    assertThat(recording.actions().stream().map(Action::name))
        .containsExactly(
            "Path.toUri",
            "Path.toUri",
            "URLClassLoader.findResource",
            "URLClassLoader.findClass",
            "URLClassLoader.findResource",
            "URLClassLoader.getResourceAsStream",
            "URLClassLoader.findResources",
            "URLClassLoader.findResource",
            "System.nanoTime",
            "URLClassLoader.findResource");
    remove();
    TapePhase replaying = recording.replaying();
    try (Service service = probe.open(replaying)) {
      assertThat(service.call(method)).isEqualTo(recorded);
    }
    assertThat(replaying.missing()).isEmpty();
  }

  @Test
  void areThePlainOnesWhenLive() throws Throwable {
    plugins();
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      service.seams().goLive();
      assertThat(service.call("made").toString()).matches("\\d+text2probe.Noneprobenull");
      assertThat(phase.actions()).isEmpty();
    } finally {
      remove();
    }
  }

  @Test
  void areRefusedOverTheNetwork() throws IOException {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThatThrownBy(() -> service.call("remote"))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              """
              [SNAP-0204] probe: URLClassLoader.findResource in http://127.0.0.1:1/ at probe.Probe.remote(Probe.java:24) uses the network in a way that no journal can repeat
                Use a Socket, a URL or java.net.http.HttpClient, which are recorded, or open it when the service is live.\
              """);
    }
  }

  @Test
  void everyOperationThatDefinesClassesIsShownHereOrAmongTheLinkages() {
    assertThat(SurfaceRows.covered("define/"))
        .containsExactly(
            "extends java.net.URLClassLoader",
            "java.lang.ClassLoader.defineClass(String, ByteBuffer, ProtectionDomain)",
            "java.lang.ClassLoader.defineClass(String, byte[], int, int)",
            "java.lang.ClassLoader.defineClass(String, byte[], int, int, ProtectionDomain)",
            "java.lang.ClassLoader.defineClass(byte[], int, int)",
            "java.lang.invoke.MethodHandles$Lookup.defineClass(byte[])",
            "java.lang.invoke.MethodHandles$Lookup.defineHiddenClass(byte[], boolean, MethodHandles$Lookup$ClassOption[])",
            "java.lang.invoke.MethodHandles$Lookup.defineHiddenClassWithClassData(byte[], Object, boolean, MethodHandles$Lookup$ClassOption[])",
            "java.net.URLClassLoader.newInstance(URL[])",
            "java.net.URLClassLoader.newInstance(URL[], ClassLoader)",
            "java.security.SecureClassLoader.defineClass(String, ByteBuffer, CodeSource)",
            "java.security.SecureClassLoader.defineClass(String, byte[], int, int, CodeSource)",
            "jdk.internal.misc.Unsafe.defineClass(String, byte[], int, int, ClassLoader, ProtectionDomain)");
  }

  private static void plugins() throws IOException {
    Path classes =
        new Sources()
            .add(
                "Plugin",
                "public class Plugin { public static long now() { return System.nanoTime(); } }")
            .compileTo(scratch.resolve("compiled"));
    byte[] plugin = Files.readAllBytes(classes.resolve("probe/Plugin.class"));
    Path directory = Files.createDirectories(scratch.resolve("plugins/probe"));
    Files.write(directory.resolve("Plugin.class"), plugin);
    Files.writeString(directory.resolve("plugin.txt"), "text");
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(scratch.resolve("plugin.jar")))) {
      jar.putNextEntry(new ZipEntry("probe/plugin.txt"));
      jar.write(new byte[] {'x'});
    }
  }

  private static void remove() throws IOException {
    try (Stream<Path> all = Files.walk(scratch.resolve("plugins"))) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    Files.delete(scratch.resolve("plugin.jar"));
  }
}
