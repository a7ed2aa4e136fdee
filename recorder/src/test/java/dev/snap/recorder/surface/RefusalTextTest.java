package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads, and that code which swallows it does not get away with it. */
class RefusalTextTest {
  private static final String SOURCE =
      """
      public class Probe {
        public static Object exit(java.nio.file.Path dir) { System.exit(1); return null; }
        public static Object load(java.nio.file.Path dir) { System.loadLibrary("zip"); return null; }
        public static Object start(java.nio.file.Path dir) throws Exception { return Runtime.getRuntime().exec("true"); }
        public static Object look(java.nio.file.Path dir) { return ProcessHandle.allProcesses(); }
        public static Object connect(java.nio.file.Path dir) throws Exception { return java.nio.channels.DatagramChannel.open(); }
        public static Object resolve(java.nio.file.Path dir) throws Exception { return java.net.InetAddress.getByName("db.invalid"); }
        public static Object make(java.nio.file.Path dir) throws Exception { return java.security.KeyPairGenerator.getInstance("RSA").generateKeyPair(); }
        public static Object read(java.nio.file.Path dir) throws Exception { return new java.net.URL("file:/etc/hosts").openConnection(); }
        public static Object list(java.nio.file.Path dir) { return Thread.activeCount(); }
        public static Object factory(java.nio.file.Path dir) { java.net.URL.setURLStreamHandlerFactory(it -> null); return null; }
        public static Object enqueue(java.nio.file.Path dir) { return new java.lang.ref.WeakReference<>(dir).enqueue(); }
        public static Object lookup(java.nio.file.Path dir) throws Exception { return new javax.naming.InitialContext(); }
        public static Object bean(java.nio.file.Path dir) { return java.lang.management.ManagementFactory.getPlatformMBeanServer().getMBeanCount(); }
        public static Object address(java.nio.file.Path dir) { return ((sun.misc.Unsafe) null).allocateMemory(8); }
        public static Object signal(java.nio.file.Path dir) { sun.misc.Signal.raise(new sun.misc.Signal("HUP")); return null; }
        public static Object bind(java.nio.file.Path dir) throws Exception { return new java.net.ServerSocket(0).getLocalPort(); }
        public static Object set(java.nio.file.Path dir) throws Exception { java.net.Authenticator.setDefault(null); return null; }
        public static Object swallow(java.nio.file.Path dir) { try { System.exit(1); } catch (Throwable t) { return "swallowed"; } return null; }
        public static Object map(java.nio.file.Path dir) throws Exception { return java.nio.channels.FileChannel.open(java.nio.file.Files.createFile(dir.resolve("stock.db"))).map(java.nio.channels.FileChannel.MapMode.READ_ONLY, 0, 1); }
        public static Object byName(java.nio.file.Path dir) throws Exception { return new java.beans.Expression(System.class, "nanoTime", null).getValue(); }
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, new Sources().add("Probe", SOURCE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          exit    | [SNAP-0203] probe: System.exit at probe.Probe.exit(Probe.java:3) ends the JVM, and with it all services of the build                             | Throw an exception instead; it fails the build with its reason.
          load    | [SNAP-0206] probe: System.loadLibrary at probe.Probe.load(Probe.java:4) loads native code in the bootstrap                                       | Use the pure Java variant of the library, or load it on the first call of the live service.
          start   | [SNAP-0205] probe: Runtime.exec at probe.Probe.start(Probe.java:5) starts a process in the bootstrap                                              | Run the program in an earlier step of the build, and read its result from a file.
          look    | [SNAP-0205] probe: ProcessHandle.allProcesses at probe.Probe.look(Probe.java:6) looks at the processes of the build machine                       | Ask when the service is live: each replica is a process of its own.
          connect | [SNAP-0204] probe: DatagramChannel.open at probe.Probe.connect(Probe.java:7) uses the network in a way that no journal can repeat | Use a Socket, a URL or java.net.http.HttpClient, which are recorded, or open it when the service is live.
          resolve | [SNAP-0232] probe: InetAddress.getByName at probe.Probe.resolve(Probe.java:8) reaches db.invalid, which the build was not granted | Grant it in the configuration of snap-maven-plugin: <grantedHosts><host>db.invalid</host></grantedHosts>, or reach for it when the service is live.
          make    | [SNAP-0233] probe: KeyPairGenerator.generateKeyPair at probe.Probe.make(Probe.java:9) makes a key, which all replicas would share | Do it when the service is live: in an afterRestore hook of org.crac, or when the key is used first.
          byName  | [SNAP-0226] probe: new Expression at probe.Probe.byName(Probe.java:22) calls methods by their names inside the JDK, where no membrane sees them    | Call them by Method.invoke or a method handle, which Snap follows, or do it after the bootstrap.
          read    | [SNAP-0207] probe: URL.openConnection of file:/etc/hosts at probe.Probe.read(Probe.java:10) reads a file that is not on the class path through a URL | Read it with java.nio.file.Files, which records what was read.
          list    | [SNAP-0246] probe: Thread.activeCount at probe.Probe.list(Probe.java:11) looks at all threads of the build's JVM | Ask when the service is live.
          factory | [SNAP-0246] probe: URL.setURLStreamHandlerFactory at probe.Probe.factory(Probe.java:12) changes all services of the build, which share a JVM | Give the handler to the URL that needs it, or set it when the service is live.
          enqueue | [SNAP-0246] probe: WeakReference.enqueue at probe.Probe.enqueue(Probe.java:13) puts a reference into a queue that stays empty until live | Do it when the service is live.
          lookup  | [SNAP-0247] probe: new InitialContext at probe.Probe.lookup(Probe.java:14) uses a naming service or remote object in the bootstrap | Import what the service needs with host.importService, or look it up when live.
          bean    | [SNAP-0247] probe: MBeanServer.getMBeanCount at probe.Probe.bean(Probe.java:15) asks the management beans of the build's JVM | Ask when the service is live.
          address | [SNAP-0248] probe: Unsafe.allocateMemory at probe.Probe.address(Probe.java:16) gives an address of memory outside the heap | Use ByteBuffer.allocateDirect, or allocate the memory when the service is live.
          signal  | [SNAP-0246] probe: Signal.raise at probe.Probe.signal(Probe.java:17) handles signals of the build's JVM | Handle signals when the service is live.
          bind    | [SNAP-0235] probe: ServerSocket.getLocalPort at probe.Probe.bind(Probe.java:18) asks for a port that the system chooses when the service is live | Give the server a fixed port, accept connections in a thread of its own, or start the server in an afterRestore hook of org.crac.
          map     | [SNAP-0207] probe: FileChannel.map at probe.Probe.map(Probe.java:21) reaches files in a way that Snap does not follow | Read or write the file as a whole or as a stream, for example with Files.readAllBytes, or do it after the bootstrap.
          set     | [SNAP-0204] probe: Authenticator.setDefault at probe.Probe.set(Probe.java:19) changes the network for the whole JVM | Set it on the connection or client that needs it, or when the service is live.
          """)
  void tellsWhatWhereAndWhatToDo(String method, String fact, String nextStep) throws IOException {
    try (Service service = probe.open(TapePhase.recording())) {
      assertThat(catchThrowable(() -> service.call(method)))
          .isInstanceOf(Refusal.class)
          .hasMessage(fact + "\n  " + nextStep);
    }
  }

  @Test
  void isNotedEvenWhenSwallowed() throws Throwable {
    TapePhase phase = TapePhase.recording();
    try (Service service = probe.open(phase)) {
      assertThat(service.call("swallow")).isEqualTo("swallowed");
      assertThat(phase.refusals()).hasSize(1);
    }
  }
}
