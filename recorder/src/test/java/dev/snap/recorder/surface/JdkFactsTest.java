package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Collections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a JDK and its JVM have of their own, and a bootstrap asks for: compared or recorded. */
class JdkFactsTest {
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String PROBE =
      """
      import sun.misc.Unsafe;
      public class Probe {
        static final Unsafe UNSAFE = unsafe();
        int field;
        static Unsafe unsafe() {
          try {
            var field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
          } catch (ReflectiveOperationException e) { throw new AssertionError(e); }
        }
        public static Object base(java.nio.file.Path dir) { return UNSAFE.arrayBaseOffset(int[].class); }
        public static Object scale(java.nio.file.Path dir) { return UNSAFE.arrayIndexScale(Object[].class); }
        public static Object offset(java.nio.file.Path dir) throws Exception {
          return UNSAFE.objectFieldOffset(Probe.class.getDeclaredField("field"));
        }
        public static Object size(java.nio.file.Path dir) { return UNSAFE.addressSize(); }
        public static Object page(java.nio.file.Path dir) { return UNSAFE.pageSize(); }
        public static Object constants(java.nio.file.Path dir) {
          return Unsafe.ARRAY_BYTE_BASE_OFFSET + " " + Unsafe.ARRAY_OBJECT_INDEX_SCALE + " " + Unsafe.ADDRESS_SIZE;
        }
        public static Object trust(java.nio.file.Path dir) throws Exception {
          var trust = javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
          trust.init((java.security.KeyStore) null);
          return trust.getTrustManagers().length;
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
  @ValueSource(strings = {"base", "scale", "offset", "size", "page", "constants", "trust"})
  void areInTheJournalUntilLive(String method) throws Throwable {
    TapePhase recording = TapePhase.recording();
    Object given;
    try (Service service = probe.open(recording)) {
      given = service.call(method);
      assertThat(recording.actions()).isNotEmpty();
      service.call(method);
    }
    TapePhase replaying = recording.replaying();
    try (Service service = probe.open(replaying)) {
      assertThat(service.call(method)).isEqualTo(given);
      service.call(method);
    }
    assertThat(replaying.missing()).isEmpty();
    TapePhase live = TapePhase.recording();
    try (Service service = probe.open(live)) {
      service.seams().goLive();
      assertThat(service.call(method)).isEqualTo(given);
    }
    assertThat(live.actions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "scale", "offset", "size", "page"})
  void areNoticedWhereTheyWereNotAskedFor(String method) throws Throwable {
    try (Service service = probe.open(TapePhase.recording().replaying())) {
      assertThatThrownBy(() -> service.call(method))
          .isInstanceOf(TapePhase.Mismatch.class)
          .hasMessageStartingWith("EXTRA");
    }
  }

  @Test
  void otherCertificatesAreNoticed() throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      service.call("trust");
    }
    assertThat(recording.actions().get(0).fields().get(0).text())
        .matches("\\d+ certificates, [0-9a-f]{16}");
    System.setProperty(TRUST_STORE, withOneLess().toString());
    try (Service service = probe.open(recording.replaying())) {
      assertThatThrownBy(() -> service.call("trust"))
          .isInstanceOf(TapePhase.Mismatch.class)
          .hasMessageStartingWith("WRONG");
    } finally {
      System.clearProperty(TRUST_STORE);
    }
  }

  @Test
  void theSameCertificatesInAnotherFileAreNot() throws Throwable {
    TapePhase recording = TapePhase.recording();
    try (Service service = probe.open(recording)) {
      service.call("trust");
    }
    System.setProperty(TRUST_STORE, stored(cacerts()).toString());
    TapePhase replaying = recording.replaying();
    try (Service service = probe.open(replaying)) {
      service.call("trust");
    } finally {
      System.clearProperty(TRUST_STORE);
    }
    assertThat(replaying.missing()).isEmpty();
  }

  private static Path withOneLess() throws Exception {
    KeyStore store = cacerts();
    store.deleteEntry(Collections.list(store.aliases()).get(0));
    return stored(store);
  }

  private static KeyStore cacerts() throws Exception {
    Path file = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  /** With other names and dates. */
  private static Path stored(KeyStore store) throws Exception {
    KeyStore copy = KeyStore.getInstance("JKS");
    copy.load(null, PASSWORD);
    int number = 0;
    for (String each : Collections.list(store.aliases())) {
      Certificate certificate = store.getCertificate(each);
      copy.setCertificateEntry("other" + number++, certificate);
    }
    Path file = Files.createTempFile(scratch, "trust", ".jks");
    try (OutputStream out = Files.newOutputStream(file)) {
      copy.store(out, PASSWORD);
    }
    return file;
  }
}
