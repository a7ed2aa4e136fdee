package dev.snap.recorder.tripwire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.recorder.fork.Fork;
import dev.snap.recorder.score.Score;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** Every watched native method that a program can reach here has a hook that fires. */
@Timeout(400)
class FiringTest {
  private static final int JDK = Runtime.version().feature();
  private static final Duration LIMIT = Duration.ofSeconds(180);

  @TempDir Path scratch;

  @Test
  void everyHookFires() throws IOException {
    Path agent = scratch.resolve("tripwire.jar");
    AgentJar.write(agent);
    Path rare = Files.writeString(scratch.resolve("sdp.conf"), "connect 192.0.2.9 9\n");
    Set<String> fired = new TreeSet<>(run(agent, "plain", List.of()));
    fired.addAll(
        run(
            agent,
            "rare",
            List.of(
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.net.useSystemProxies=true",
                "-Dsun.security.jgss.native=true",
                "-Djdk.net.usePlainSocketImpl=true",
                "-Djdk.net.usePlainDatagramSocketImpl=true",
                "-Dcom.sun.sdp.conf=" + rare)));
    List<NativeMethod> ofThisJdk = Ledger.ofThisJdk().methods();
    Set<String> silent =
        ofThisJdk.stream()
            .filter(NativeMethod::watched)
            .map(NativeMethod::signature)
            .filter(each -> !fired.contains(each))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> base = JdkImage.of("java.base").natives();
    long silentInBase = silent.stream().filter(base::contains).count();
    int others = ofThisJdk.size() - base.size();
    Score.write(
        "natives",
        base.size() - silentInBase,
        base.size(),
        silentInBase
            + " watched, hook not reached by a program here; of other modules "
            + (others - silent.size() + silentInBase)
            + "/"
            + others);
    Set<String> unreached = unreached();
    assertThat(silent).allMatch(each -> isAmong(unreached, each), "has a row in unreached.tsv");
  }

  private Set<String> run(Path agent, String name, List<String> options) throws IOException {
    Path directory = Files.createDirectories(scratch.resolve(name));
    Path file = scratch.resolve(name + ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + agent);
    command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    command.add("-Djava.util.prefs.userRoot=" + directory);
    if (JDK >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(options);
    command.addAll(
        List.of("-cp", classPath(), EveryEffect.class.getName(), directory + "", file + ""));
    Fork.Ended ended =
        new Fork(command, directory, Map.of("PATH", "/usr/bin:/bin"))
            .run(LIMIT, line -> System.out.println("  | " + line));
    assertThat(file).withFailMessage(() -> "it left nothing: " + ended).exists();
    return new TreeSet<>(Files.readAllLines(file));
  }

  /** A row may end with a star, for all methods of a class or package. */
  private static boolean isAmong(Set<String> unreached, String method) {
    return unreached.contains(method)
        || unreached.stream()
            .filter(each -> each.endsWith("*"))
            .anyMatch(each -> method.startsWith(each.substring(0, each.length() - 1)));
  }

  /** The methods that no program reaches on this machine, with the reason; may only shrink. */
  private static Set<String> unreached() throws IOException {
    try (InputStream in = FiringTest.class.getResourceAsStream("unreached.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1)[0])
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String classPath() {
    return Stream.of(EveryEffect.class, Ledger.class, dev.snap.Bootstrap.class, ClassReader.class)
        .map(each -> each.getProtectionDomain().getCodeSource().getLocation().getPath())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
