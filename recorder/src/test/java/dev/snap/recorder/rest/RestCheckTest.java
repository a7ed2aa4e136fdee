package dev.snap.recorder.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a JVM with one of each holds is found where it is, and nothing else is. */
class RestCheckTest {
  private static final String AT = "held.Holdings.HELD → LinkedHashMap[\"%s\"]";

  @TempDir static Path folder;
  private static List<Finding> findings;
  private static SnapFailure handles;
  private static List<String> notes;

  @BeforeAll
  static void holdEverything() throws Exception {
    Path libraries = Files.createDirectories(folder.resolve("lib"));
    Path jar = libraries.resolve("a.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("held/Holdings$OwnKey.class"));
      try (var file = RestCheckTest.class.getResourceAsStream("/held/Holdings$OwnKey.class")) {
        file.transferTo(zip);
      }
    }
    Path dump = run();
    Path home = Path.of(System.getProperty("java.home"));
    try (RestCheck check = RestCheck.of(dump, List.of(jar), libraries, home)) {
      check.service(
          "shop/held",
          Set.of("0b9e3a4c-1f67-4d0b-9f0e-5a1b2c3d4e5f"),
          Map.of("granted-value", "environment variable SHOP"));
      findings = check.findings();
      handles = catchThrowableOfType(SnapFailure.class, check::refuse);
      notes = check.notes();
    }
  }

  private static Path run() throws IOException, InterruptedException {
    Path dump = folder.resolve("held.hprof");
    for (String days : List.of("30", "3650")) {
      run(
          ("keytool -genkeypair -keyalg EC -dname CN=held -storepass changeit -validity " + days)
              .split(" "),
          "-keystore",
          folder.resolve(days + ".p12").toString());
    }
    run(
        new String[] {"java", "-cp", classPath(), "held.Holdings"},
        dump.toString(),
        folder.toString());
    return dump;
  }

  private static void run(String[] tool, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(tool));
    command.set(0, Path.of(System.getProperty("java.home"), "bin", tool[0]).toString());
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(Files.readString(output));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** Only what a deployed service has: not the tests' libraries. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith(".jar") || entry.contains("snap-"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stream | HANDLE | an open file",
        "writer | HANDLE | an open file",
        "random | HANDLE | an open file",
        "channel | HANDLE | an open channel",
        "zip | HANDLE | an open archive",
        "mapped | HANDLE | a mapped file",
        "direct | HANDLE | memory outside the heap, which no proof can compare",
        "watch | HANDLE | a watch on files",
        "lock | HANDLE | a lock on a file",
        "process | HANDLE | a process",
        "thread | HANDLE | a running thread",
        "server | HANDLE | an open socket",
        "socket | HANDLE | an open socket",
        "socketChannel | HANDLE | an open channel",
        "serverChannel | HANDLE | an open channel",
        "selector | HANDLE | a selector",
        "RSA | KEY | a private key",
        "EC | KEY | a private key",
        "Ed25519 | KEY | a private key",
        "X25519 | KEY | a private key",
        "DH | KEY | a private key",
        "DSA | KEY | a private key",
        "AES | KEY | a secret key",
        "spec | KEY | a secret key",
        "own | KEY | a private key",
        "store | KEY | a key store with a secret key",
        "seeded | KEY | a source of secure randomness that the membrane did not make",
        "drbg | KEY | a source of secure randomness that the membrane did not make",
        "id | WARN | an identifier that was drawn at build",
        "idText | WARN | an identifier that was drawn at build",
        "granted | WARN | the value of environment variable SHOP of the build machine",
        "api_key | WARN | a text that is named like a secret",
        "url | WARN | a text of the shape of a secret",
        "credentials | WARN | a text that is named like a secret",
        "certificate | WARN | a certificate that ends within 90 days",
        "address | WARN | the address of a host name",
      })
  void findsWhatIsHeld(String key, RestRule.Verdict verdict, String what) {
    assertThat(findings)
        .filteredOn(each -> (each.path() + " ").matches(".*\\[\"" + key + "\"] .*"))
        .extracting(Finding::verdict, Finding::what)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(verdict, what));
  }

  @Test
  void findsNothingElse() {
    assertThat(findings).hasSize(36).noneMatch(each -> each.path().contains("HARMLESS"));
  }

  @Test
  void tellsThePathFromTheRoot() {
    assertThat(findings)
        .extracting(Finding::path)
        .contains(
            AT.formatted("writer") + " → Holdings.Log.out → FileOutputStream.fd",
            AT.formatted("direct") + " → ByteBuffer[0]",
            AT.formatted("own"));
  }

  @Test
  void refusesAllHandlesInOneMessage() {
    assertThat(handles.code()).isEqualTo(SnapCode.HOLDS_HANDLE);
    assertThat(handles)
        .message()
        .startsWith(
            "[SNAP-0236] At the end of the bootstrap a service holds what dies with the build:\n"
                + "    shop/held holds an open channel: "
                + AT.formatted("channel")
                + "\n    shop/held holds an open archive: ")
        .endsWith(
            "\n  Close it in the bootstrap, or open it when the service is live."
                + "\n  Read it whole and close it in the bootstrap, or open it when the service is live."
                + "\n  Read the file into an array, or map it when the service is live."
                + "\n  Watch when the service is live."
                + "\n  Lock it when the service is live."
                + "\n  Start it when the service is live."
                + "\n  Let the bootstrap end it, or start it when the service is live."
                + "\n  Open it when the service is live."
                + "\n  Use ByteBuffer.allocate, or allocate it when the service is live."
                + "\n  Connect when the service is live.");
  }

  @Test
  void listsWhatIsDoubtfulOncePerKindAndNeverTheValue() {
    assertThat(notes)
        .contains(
            "shop/held holds an identifier that was drawn at build: "
                + AT.formatted("id")
                + " (and 1 more); every replica will have it; draw it when live, or mean it")
        .noneMatch(each -> each.contains("sesame") || each.contains("not-to-be-told"));
  }
}
