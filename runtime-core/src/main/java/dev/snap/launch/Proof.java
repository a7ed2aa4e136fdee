package dev.snap.launch;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.snap.bundle.Manifest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.SortedMap;

/**
 * What a service leaves behind when it is replayed only to be proven: a heap dump taken at the
 * barrier, then the number of entries, whose file is the sign of success. The launch line is the
 * deployed one; the environment variable {@code SNAP_PROOF} names the directory.
 */
public final class Proof {
  /** The heap dump. */
  public static final String STATE = "state.hprof";

  /** The number of entries that were replayed, a space, and how long it took, in milliseconds. */
  public static final String REPLAYED = "replayed";

  /** What the JVM's identity hashes were: lines of a manifest. */
  public static final String ORDER = "order";

  /** The environment variable that names the directory. */
  public static final String VARIABLE = "SNAP_PROOF";

  /** The environment variable that asks for garbage collections during the replay. */
  static final String COLLECT = "SNAP_PROOF_COLLECT";

  /** Times the heap in use: the JVM writes parts first and then puts them together. */
  private static final int ROOM = 2;

  private Proof() {}

  /** Collects garbage again and again, so that a state that depends on it differs. */
  public static void collect() {
    Thread thread = new Thread(Proof::collectWithoutEnd, "proof");
    thread.setDaemon(true);
    thread.start();
  }

  private static void collectWithoutEnd() {
    while (!Thread.currentThread().isInterrupted()) {
      System.gc();
    }
  }

  /**
   * Dumps the heap into a file, which must not exist.
   *
   * @throws IOException when it cannot be written; says so when the disk has no room for it, which
   *     the JVM does not always
   */
  public static void dumpHeap(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpHeap(target.toString(), true);
    } catch (IOException e) {
      long needed = ROOM * ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      long free = Files.getFileStore(target.getParent()).getUsableSpace();
      throw free > needed ? e : noSpace(target, needed, free, e);
    }
  }

  private static IOException noSpace(Path target, long needed, long free, IOException cause) {
    return new IOException(
        String.format(
            Locale.ROOT,
            "No space left on device for the heap dump %s: it may take %,d MB while it is written, and %,d MB are free",
            target,
            needed >> 20,
            free >> 20),
        cause);
  }

  static void leave(Path directory, long entries, Duration took, SortedMap<String, String> order)
      throws IOException {
    dumpHeap(directory.resolve(STATE));
    Manifest.Builder lines = new Manifest.Builder();
    order.forEach(lines::line);
    Files.write(directory.resolve(ORDER), lines.build().toBytes());
    Files.writeString(directory.resolve(REPLAYED), entries + " " + took.toMillis());
  }
}
