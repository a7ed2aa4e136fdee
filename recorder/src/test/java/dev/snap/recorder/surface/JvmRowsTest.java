package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What belongs to the whole JVM, and what its garbage collector decides: kept per membrane until
 * live, or refused by name.
 */
@Timeout(120)
class JvmRowsTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("jvm");
  private static final SurfaceRows LATER = SurfaceRows.of("jvm-22");
  private static final String MEMBERS =
      ThreadFixture.MEMBERS
          + """
          static final ThreadGroup GROUP = Thread.currentThread().getThreadGroup();
          static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
          static final java.lang.ref.ReferenceQueue<Object> QUEUE = new java.lang.ref.ReferenceQueue<>();
          static final javax.management.MBeanServer SERVER = javax.management.MBeanServerFactory.newMBeanServer();
          static final javax.management.MBeanServerConnection CONNECTION = SERVER;
          static final javax.naming.Context NAMES = (javax.naming.Context) java.lang.reflect.Proxy.newProxyInstance(
              Probe.class.getClassLoader(), new Class<?>[] {javax.naming.Context.class}, (proxy, method, arguments) -> null);
          public interface BeanMBean {}
          public static class Bean implements BeanMBean {}
          static class Distant extends java.rmi.server.UnicastRemoteObject {
            Distant() throws java.rmi.RemoteException {}
          }
          static class Soft extends java.lang.ref.SoftReference<String> {
            Soft(String referent) { super(referent); }
          }
          static javax.management.ObjectName bean(String name) throws Exception {
            return new javax.management.ObjectName("probe:name=" + name);
          }
          static String registered(javax.management.ObjectInstance bean) throws Exception {
            SERVER.unregisterMBean(bean.getObjectName());
            return bean.getObjectName().getKeyProperty("name");
          }
          static java.lang.ref.Cleaner cleaner() { return java.lang.ref.Cleaner.create(); }
          static String cleaned(java.lang.ref.Cleaner.Cleanable cleanable) {
            cleanable.clean();
            cleanable.clean();
            return "";
          }
          static String interrupted(V0 wait) throws Exception {
            go(() -> { done(); MAIN.interrupt(); });
            try { wait.run(); } catch (InterruptedException e) { return "interrupted"; }
            return "wrong";
          }
          static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
          static boolean kept(V0 hint) throws Exception {
            var weak = new java.lang.ref.WeakReference<>(new Object());
            hint.run();
            return live == (weak.get() == null);
          }
          static long soon() {
            go(OK);
            return 50;
          }
          static sun.misc.Unsafe unsafe() throws Exception {
            var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (sun.misc.Unsafe) field.get(null);
          }
          """;

  @TempDir static Path scratch;
  private static final List<RowSuite> SUITES = new ArrayList<>();

  @BeforeAll
  static void rewrite() throws IOException {
    int feature = Runtime.version().feature();
    SUITES.add(RowSuite.of(ROWS, MEMBERS, 17, scratch.resolve("first")));
    if (feature >= 22) {
      SUITES.add(RowSuite.of(LATER, MEMBERS, feature, scratch.resolve("later")));
    }
  }

  @Test
  void everyOperationHasARow() {
    assertThat(Stream.of(ROWS, LATER).flatMap(each -> each.operations().stream()))
        .containsExactlyInAnyOrderElementsOf(covered());
  }

  private static List<String> covered() {
    return Stream.of("jvm/", "naming/", "references/")
        .flatMap(seams -> SurfaceRows.covered(seams).stream())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> givesTheSameBeforeLiveAndInReplay() {
    return of(RowSuite::replays);
  }

  @TestFactory
  Stream<DynamicTest> noticesThatAnotherThreadRuns() {
    return of(RowSuite::notices);
  }

  @TestFactory
  Stream<DynamicTest> givesTheSameWhenLive() {
    return of(RowSuite::live);
  }

  @TestFactory
  Stream<DynamicTest> refusesByName() {
    return of(RowSuite::refuses);
  }

  private static Stream<DynamicTest> of(Function<RowSuite, Stream<DynamicTest>> tests) {
    return SUITES.stream().flatMap(tests);
  }
}
