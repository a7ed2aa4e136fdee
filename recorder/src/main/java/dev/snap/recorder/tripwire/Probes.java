package dev.snap.recorder.tripwire;

import dev.snap.recorder.tripwire.wire.Watcher;
import dev.snap.recorder.tripwire.wire.Wire;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;

/**
 * Pulls the wire once for each family of native methods: does what would have the effect, and stops
 * it where the hook fires. A hook that does not fire lets the effect happen, which is harmless.
 */
final class Probes {
  private static final Path ABSENT = Path.of("snap-probe", "in-no-directory");
  private static final Map<String, Probe> ALL = new LinkedHashMap<>();

  static {
    File absent = ABSENT.toFile();
    ALL.put("FileInputStream.open0", () -> new FileInputStream(absent));
    ALL.put("FileOutputStream.open0", () -> new FileOutputStream(absent));
    ALL.put("RandomAccessFile.open0", () -> new RandomAccessFile(absent, "r"));
    ALL.put("UnixFileSystem.getBooleanAttributes0", absent::exists);
    ALL.put("UnixFileSystem.list UnixFileSystem.list0", absent::list);
    ALL.put("UnixNativeDispatcher.open0", () -> Files.newByteChannel(ABSENT));
    ALL.put("UnixNativeDispatcher.mkdir0", () -> Files.createDirectory(ABSENT));
    ALL.put("UnixNativeDispatcher.stat0", () -> Files.getLastModifiedTime(ABSENT));
    ALL.put("Inet4AddressImpl.getLocalHostName", InetAddress::getLocalHost);
    ALL.put("NetworkInterface.getAll", NetworkInterface::getNetworkInterfaces);
    ALL.put("Net.socket0", SocketChannel::open);
    ALL.put("Thread.start0", Probes::start);
    ALL.put("Unsafe.park", Probes::park);
    ALL.put("ProcessImpl.forkAndExec", () -> new ProcessBuilder("true").start());
    ALL.put("ProcessHandleImpl.getProcessPids0", ProcessHandle::allProcesses);
    ALL.put("Runtime.availableProcessors", ForkJoinPool::new);
    ALL.put("System.currentTimeMillis", Date::new);
    ALL.put("System.nanoTime", Random::new);
    ALL.put("VM.getNanoTimeAdjustment", Instant::now);
  }

  private final Ledger ledger;

  Probes(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The native methods whose hook was silent. The wire must have no watcher. */
  List<String> silent() {
    List<String> silent = new ArrayList<>();
    ALL.forEach(
        (names, probe) -> {
          if (!fires(Set.of(names.split(" ")), probe)) {
            silent.add(names);
          }
        });
    return silent;
  }

  private static Thread start() {
    Thread thread = new Thread(() -> {});
    thread.start();
    return thread;
  }

  private static Thread park() {
    LockSupport.parkNanos(1);
    return Thread.currentThread();
  }

  private boolean fires(Set<String> names, Probe probe) {
    Thread thread = Thread.currentThread();
    Watcher watcher =
        number -> {
          if (Thread.currentThread() == thread
              && names.contains(ledger.method(number).shown())
              && !initialises()) {
            throw new Fired();
          }
        };
    Wire.watch(watcher);
    try {
      probe.run();
      return false;
    } catch (Fired fired) {
      return true;
    } catch (Exception e) {
      return false;
    } finally {
      Wire.watch(null);
    }
  }

  /** A class whose initialiser is stopped stays broken for ever. */
  private static boolean initialises() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(each -> each.getMethodName().equals("<clinit>")));
  }

  /** What would have an effect. */
  @FunctionalInterface
  private interface Probe {
    Object run() throws Exception;
  }

  /** Stops a probe where its hook is. */
  private static final class Fired extends Error {
    private static final long serialVersionUID = 1L;

    Fired() {
      super("fired", null, false, false);
    }
  }
}
