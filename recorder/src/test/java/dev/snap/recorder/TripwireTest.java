package dev.snap.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.membrane.Grants;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stock.Shelf;
import uncovered.Plain;

/** What a user reads when a bootstrap does what no surface covers, in the forked JVM of a build. */
@Timeout(300)
class TripwireTest {
  private static final String NEXT_STEP =
      "\n  Use an operation of java.nio.file.Files or java.io that the table of surfaces lists, or do"
          + " it when the service is live.";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Plain       | Preferences.userRoot | uncovered.Plain.boot(Plain.java:12)
          Swallowed   | Preferences.userRoot | uncovered.Swallowed.boot(Swallowed.java:13)
          Initialised | Preferences.userRoot | uncovered.Initialised$Settings.<clinit>(Initialised.java:16),uncovered.Initialised.boot(Initialised.java:12)
          Reflected   | Preferences.userRoot | uncovered.Reflected.boot(Reflected.java:12)
          CallingBack | Preferences.userRoot | uncovered.CallingBack.read(CallingBack.java:18),uncovered.CallingBack.boot(CallingBack.java:13)
          """)
  void refusesWhatNoSurfaceClaims(String root, String operation, String trace) {
    String expected =
        "[SNAP-0223] probe: "
            + operation
            + " reaches files past the membrane, by UnixFileSystem.getBooleanAttributes0\n    at "
            + trace.replace(",", "\n    at ")
            + NEXT_STEP;
    assertThat(catchThrowable(() -> record(root))).hasMessage(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OfClass  | java.lang.System.currentTimeMillis                       | 44
          OfJava   | java.lang.System.getenv                                  | 53
          Creating | new java.util.Date                                      | 61
          Drawing  | com.sun.org.apache.xalan.internal.lib.ExsltMath.random   | 69
          """)
  void refusesWhatAStylesheetCallsOfTheJdk(String root, String called, int line) {
    assertThat(catchThrowable(() -> record("Styled$" + root)))
        .hasMessage(
            "[SNAP-0226] probe: TransformerFactoryImpl.newTemplates takes a stylesheet that calls "
                + called
                + ", where no membrane sees it\n"
                + "    at uncovered.Styled.boot(Styled.java:27)\n"
                + ("    at uncovered.Styled$" + root + ".boot(Styled.java:" + line + ")")
                + "\n  Call it in a class of your own that the stylesheet names, or give its result to"
                + " the stylesheet by Transformer.setParameter.");
  }

  @Test
  void saysThatUrlsLookUpTheirHosts() {
    assertThat(catchThrowable(() -> record("Compared")))
        .hasMessageMatching(
            "\\[SNAP-0223] probe: URL\\.equals reaches host names past the membrane, by \\S+\n"
                + "    at uncovered\\.Compared\\.boot\\(Compared\\.java:14\\)\n"
                + "  Compare and keep a java\\.net\\.URI, which looks no host up, in place of a URL\\.");
  }

  @Test
  void letsStylesheetsCallTheService() throws IOException {
    assertThat(record("Styled$Plain").journals()).hasSize(1);
  }

  @Test
  void letsPassWhatIsClaimed() throws IOException {
    assertThat(record("Claimed").journals()).hasSize(1);
  }

  @Test
  void itsOwnJarIsNoneOfTheClassPath() throws IOException {
    assertThat(record("Manifests").journals()).hasSize(1);
  }

  private Recording record(String root) throws IOException {
    BuildRequest request = request(root);
    List<String> said = new ArrayList<>();
    return new RecordingFork(request, said::add)
        .record(RewrittenClassPath.of(request, said::add), directory.resolve("staging"));
  }

  private BuildRequest request(String root) throws IOException {
    return new BuildRequest(
        "probe",
        "uncovered." + root,
        directory,
        directory.resolve("snap"),
        List.of(classes()),
        Path.of(System.getProperty("java.home")),
        new Grants(Set.of(), Set.of()),
        Duration.ofSeconds(120),
        List.of(),
        new BuildRequest.Parts(
            BuildRequest.Parts.placeOf(dev.snap.Bootstrap.class),
            BuildRequest.Parts.placeOf(BuildRequest.class),
            List.of()));
  }

  /** A class directory of the bootstraps alone. */
  private Path classes() throws IOException {
    Path classes = directory.resolve("classes");
    for (Class<?> each : List.of(Plain.class, Shelf.class)) {
      Path from = place(each).resolve(each.getPackageName());
      Path to = Files.createDirectories(classes.resolve(each.getPackageName()));
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName().toString()));
        }
      }
    }
    return classes;
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
