package leak;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.snap.launch.Proof;
import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.seam.Door;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Replays nothing: it computes its state from what the argument names, past all seams, and leaves
 * what a proof leaves. Its bundle is its working directory.
 */
@SuppressWarnings("unused")
public final class Leaky {
  private static final List<Object> STATE = new ArrayList<>();
  private static final List<Object> KEYS = new ArrayList<>();
  private static final Map<Object, Integer> ORDER = new HashMap<>();

  private Leaky() {}

  /** The entry of the JVM: the leak. */
  public static void main(String[] arguments) throws Exception {
    int before = System.identityHashCode(new Object());
    if ("1".equals(System.getenv("SNAP_PROOF_COLLECT"))) {
      Proof.collect();
    }
    Door.open(
        new Membrane(
            "shop/leaky", Leaky.class.getClassLoader(), Grants.NONE, (one, two, three) -> {}));
    STATE.add(String.valueOf(read(arguments[0])));
    int after = System.identityHashCode(new Object());
    Path out = Path.of(System.getenv("SNAP_PROOF"));
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(out.resolve("state.hprof").toString(), true);
    Files.writeString(
        out.resolve("order"), "format=1\norder.canary=" + before + "-" + after + "\n");
    Files.writeString(out.resolve("replayed"), "0 0");
    Runtime.getRuntime().halt(0);
  }

  private static Object read(String leak) throws Exception {
    return switch (leak) {
      case "nothing" -> "nothing";
      case "hashes" -> new Object().hashCode();
      case "order" -> ordered(20);
      case "salted" -> KEYS.add(Set.of("a", "b"));
      case "moved" -> orderedThenMoved();
      case "workers" -> orderedByWorker();
      case "compiler" -> compilerLevel();
      case "interpreter" -> System.getProperty("java.vm.info").contains("interpreted");
      case "heap" -> Runtime.getRuntime().totalMemory() > (32L << 20);
      case "collections" -> weaklyHeld();
      case "processor" -> Math.min(2, Runtime.getRuntime().availableProcessors());
      case "processors" -> Runtime.getRuntime().availableProcessors() == 8;
      case "zone" -> System.getenv("TZ");
      case "locale" -> System.getenv("LANG");
      case "environment" -> System.getenv().keySet().contains("SNAP_NOISE");
      case "directory" -> Path.of("").toAbsolutePath();
      case "pauses" -> hasPaused();
      case "network" -> hasNetwork();
      case "writes" -> canWrite(Path.of("/var/tmp"));
      case "bundle" -> Files.writeString(Path.of("lib/left.txt"), "left");
      case "temporary" -> Files.createTempFile("left", ".txt").getParent().endsWith("no such");
      case "fails" -> throw new IllegalStateException("on purpose");
      default -> throw new IllegalArgumentException(leak);
    };
  }

  private static Object ordered(int count) {
    for (int i = 0; i < count; i++) {
      Object key = new Object();
      KEYS.add(key);
      ORDER.put(key, i);
    }
    return count;
  }

  /** As the JDK does when it looks for something in a set that is laid out by chance. */
  private static Object orderedThenMoved() {
    Object ordered = ordered(20);
    for (long i = System.nanoTime() % 1000; i > 0; i--) {
      KEYS.add(System.identityHashCode(new Object()));
    }
    KEYS.subList(20, KEYS.size()).clear();
    return ordered;
  }

  private static Object orderedByWorker() throws InterruptedException {
    Thread worker = new Thread(() -> ordered(20));
    worker.start();
    worker.join();
    return ORDER.size();
  }

  private static Object compilerLevel() {
    return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .getVMOption("TieredStopAtLevel")
        .getValue();
  }

  /** Held by the state only as long as no collection comes. */
  private static Object weaklyHeld() throws InterruptedException {
    WeakReference<Object> held = new WeakReference<>(new Object());
    long until = System.nanoTime() + 1_500_000_000L;
    while (System.nanoTime() < until && held.get() != null) {
      Thread.onSpinWait();
    }
    return held.get() != null;
  }

  /** Whether the process was stopped and went on, which signals tell. */
  private static Object hasPaused() throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    AtomicInteger told = new AtomicInteger();
    Object counting =
        Proxy.newProxyInstance(
            Leaky.class.getClassLoader(),
            new Class<?>[] {handler},
            (self, method, arguments) -> told.incrementAndGet());
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance("CONT"), counting);
    long until = System.nanoTime() + 1_500_000_000L;
    while (System.nanoTime() < until && told.get() == 0) {
      Thread.onSpinWait();
    }
    return told.get() > 0;
  }

  private static boolean hasNetwork() throws IOException {
    NetworkInterface local =
        NetworkInterface.getByInetAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    return local != null && local.isUp();
  }

  private static Object canWrite(Path directory) {
    try {
      Files.delete(Files.createTempFile(directory, "left", ".txt"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
