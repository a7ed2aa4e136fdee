package dev.snap.recorder.tripwire;

import static dev.snap.recorder.tripwire.EveryEffect.attempt;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Processes, threads, time, native code and what there is to know about the JVM. */
final class SystemEffects {
  private final Path directory;

  SystemEffects(Path directory) {
    this.directory = directory;
  }

  void run() {
    attempt(this::processes);
    attempt(this::threads);
    attempt(this::figures);
    attempt(this::nativeCode);
    attempt(this::signals);
    attempt(
        () -> {
          System.clearProperty("user.timezone");
          TimeZone.setDefault(null);
          TimeZone.getDefault();
        });
    attempt(System::console);
    attempt(() -> System.console().readPassword());
    attempt(() -> Class.forName("java.io.Console"));
    attempt(() -> Class.forName("jdk.internal.io.JdkConsoleImpl"));
    attempt(() -> Class.forName("sun.jvmstat.perfdata.monitor.protocol.local.PerfDataFile"));
    attempt(this::dnsDomain);
    attempt(() -> Runtime.getRuntime().addShutdownHook(new Thread(() -> {})));
  }

  private void processes() throws Exception {
    System.getenv("PATH");
    ProcessHandle self = ProcessHandle.current();
    self.info().command();
    self.parent();
    self.children().count();
    ProcessHandle.allProcesses().count();
    Process sleeping = new ProcessBuilder("sleep", "60").start();
    sleeping.isAlive();
    sleeping.toHandle().isAlive();
    sleeping.destroyForcibly();
    sleeping.waitFor(5, TimeUnit.SECONDS);
    try (Scanner out = new Scanner(new ProcessBuilder("true").start().getInputStream())) {
      out.hasNext();
    }
  }

  private void threads() throws Exception {
    Object monitor = new Object();
    Thread waiting = new Thread(() -> attempt(() -> Thread.sleep(60_000)));
    waiting.setDaemon(true);
    waiting.start();
    attempt(() -> Thread.class.getMethod("suspend").invoke(waiting));
    attempt(() -> Thread.class.getMethod("resume").invoke(waiting));
    waiting.interrupt();
    attempt(() -> Thread.class.getMethod("stop").invoke(waiting));
    waiting.join(10);
    synchronized (monitor) {
      monitor.wait(1);
    }
    LockSupport.parkNanos(1);
    TimeUnit.MILLISECONDS.sleep(1);
    Thread.getAllStackTraces();
    waiting.getStackTrace();
    Thread.enumerate(new Thread[100]);
    ManagementFactory.getThreadMXBean().dumpAllThreads(true, true);
    var pool = Executors.newCachedThreadPool();
    pool.submit(() -> {}).get(1, TimeUnit.SECONDS);
    pool.shutdownNow();
    attempt(this::dumpToFile);
  }

  /** The snapshot of a thread is taken for a dump of all of them. */
  private void dumpToFile() throws Exception {
    Class<?> bean = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
    Object diagnostics =
        ManagementFactory.getPlatformMXBean(
            bean.asSubclass(java.lang.management.PlatformManagedObject.class));
    for (var method : bean.getMethods()) {
      if (method.getName().equals("dumpThreads")) {
        Object format = method.getParameterTypes()[1].getEnumConstants()[1];
        method.invoke(diagnostics, directory.resolve("threads").toString(), format);
      }
    }
  }

  private void figures() throws Exception {
    Runtime.getRuntime().freeMemory();
    ManagementFactory.getMemoryMXBean().gc();
    ManagementFactory.getRuntimeMXBean().getInputArguments();
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    system.getSystemLoadAverage();
    system.getTotalMemorySize();
    system.getTotalSwapSpaceSize();
    system.getAvailableProcessors();
    SecureRandom.getInstance("SHA1PRNG").nextInt();
    new Date().getTime();
    Instant.now();
    System.nanoTime();
    Executors.newWorkStealingPool().shutdown();
    com.sun.security.auth.module.UnixSystem.class.getName();
    attempt(() -> new java.rmi.server.UID());
    attempt(() -> Class.forName("java.util.prefs.Preferences"));
  }

  private void nativeCode() throws Exception {
    Path home = Path.of(System.getProperty("java.home"), "lib");
    for (String each : List.of("libprefs.so", "librmi.so", "libj2gss.so")) {
      if (Files.exists(home.resolve(each))) {
        attempt(() -> System.load(home.resolve(each).toString()));
      }
    }
    if (Runtime.version().feature() >= 22) {
      Foreign.call();
    }
  }

  private void signals() throws Exception {
    Class<?> type = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object signal = type.getConstructor(String.class).newInstance("USR2");
    Object ignoring =
        Proxy.newProxyInstance(
            SystemEffects.class.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, arguments) -> null);
    type.getMethod("handle", type, handler).invoke(null, signal, ignoring);
    type.getMethod("raise", type).invoke(null, signal);
  }

  private void dnsDomain() throws Exception {
    var settings = new java.util.Hashtable<String, String>();
    settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
    new javax.naming.directory.InitialDirContext(settings).close();
  }
}
