package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a bootstrap may not do. */
class RefusedTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("refused");
  private static final String MEMBERS =
      """
      static final InetAddress BARE = bare();
      static InetAddress bare() {
        try { return InetAddress.getByAddress(new byte[] {127, 0, 0, 1}); }
        catch (IOException e) { throw new UncheckedIOException(e); }
      }
      static class OwnDatagrams extends DatagramSocket { OwnDatagrams() throws IOException {} }
      static class OwnMulticast extends MulticastSocket { OwnMulticast() throws IOException {} }
      static final WebSocket.Listener LISTENER = new WebSocket.Listener() {};
      static final WebSocket.Builder WEB = new WebSocket.Builder() {
        public WebSocket.Builder header(String name, String value) { return this; }
        public WebSocket.Builder connectTimeout(java.time.Duration timeout) { return this; }
        public WebSocket.Builder subprotocols(String most, String... lesser) { return this; }
        public java.util.concurrent.CompletableFuture<WebSocket> buildAsync(URI uri, WebSocket.Listener listener) { return null; }
      };
      static class OwnStatement extends Statement { OwnStatement() { super(BARE, "toString", null); } }
      static class OwnExpression extends Expression { OwnExpression() { super(BARE, "toString", null); } }
      static class OwnEventHandler extends EventHandler { OwnEventHandler() { super(BARE, "toString", null, null); } }
      static class OwnXmlDecoder extends XMLDecoder { OwnXmlDecoder() { super(InputStream.nullInputStream()); } }
      static final Statement STATEMENT = null;
      static final Expression EXPRESSION = null;
      static class OwnModel extends javax.management.modelmbean.RequiredModelMBean { OwnModel() throws Exception {} }
      static final java.lang.constant.DirectMethodHandleDesc CLOCK = java.lang.constant.MethodHandleDesc.ofMethod(
          java.lang.constant.DirectMethodHandleDesc.Kind.STATIC, java.lang.constant.ClassDesc.of("java.lang.System"),
          "nanoTime", java.lang.constant.MethodTypeDesc.ofDescriptor("()J"));
      static final java.lang.constant.DynamicCallSiteDesc SITE = java.lang.constant.DynamicCallSiteDesc.of(
          java.lang.constant.ConstantDescs.ofCallsiteBootstrap(java.lang.constant.ClassDesc.of("probe.Absent"), "site",
              java.lang.constant.ConstantDescs.CD_CallSite), java.lang.constant.MethodTypeDesc.ofDescriptor("()J"));
      static Object site() throws Exception {
        try { return SITE.resolveCallSiteDesc(java.lang.invoke.MethodHandles.lookup()); }
        catch (Exception | Error e) { throw e; }
        catch (Throwable e) { throw new AssertionError(e); }
      }
      static final ProcessBuilder TRUE = new ProcessBuilder("true");
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, ROWS.sources(MEMBERS));
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(ROWS.operations())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("refused/"));
  }

  @TestFactory
  Stream<DynamicTest> refusesBeforeLive() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> refuses(use)));
  }

  private static void refuses(SurfaceRows.Use use) throws IOException {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = probe.open(phase)) {
        Throwable thrown = catchThrowable(() -> service.call(use.method()));
        assertThat(thrown).isInstanceOf(Refusal.class);
        assertThat(thrown)
            .hasMessageStartingWith("[" + use.row().expected() + "] probe: ")
            .hasMessageMatching("(?s).* at probe\\.\\S+\\((Probe|Refs)\\.java:\\d+\\) .*");
        assertThat(phase.refusals()).containsExactly(thrown.getMessage());
        assertThat(phase.actions()).isEmpty();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> isThePlainOperationWhenLive() {
    return ROWS.uses().stream()
        .filter(use -> !use.row().expected().equals("SNAP-0203"))
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> performs(use)));
  }

  private static void performs(SurfaceRows.Use use) throws IOException {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      service.seams().goLive();
      Throwable thrown = catchThrowable(() -> service.call(use.method()));
      if (thrown != null) {
        assertThat(thrown.getClass().getName()).startsWith("java.");
      }
      assertThat(phase.refusals()).isEmpty();
    }
  }
}
