package dev.snap.recorder.tripwire;

import static dev.snap.recorder.tripwire.EveryEffect.attempt;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.security.auth.module.UnixSystem;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.PlatformManagedObject;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.net.Socket;
import java.net.SocketOption;
import java.nio.channels.Channel;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.prefs.Preferences;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.print.PrintServiceLookup;
import javax.sound.midi.MidiSystem;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Port;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.net.ExtendedSocketOptions;
import org.ietf.jgss.GSSManager;

/** What the modules beside {@code java.base} can do to the world, or learn from it. */
final class ModuleEffects {
  private final Path directory;

  ModuleEffects(Path directory) {
    this.directory = directory;
  }

  void run() {
    attempt(this::beans);
    attempt(this::threads);
    attempt(this::pools);
    attempt(this::diagnostics);
    attempt(this::sockets);
    attempt(this::recorder);
    attempt(this::desktop);
    attempt(this::devices);
    attempt(this::security);
    attempt(
        () -> {
          Preferences root = Preferences.userRoot().node("snap");
          root.put("key", "value");
          root.flush();
        });
    attempt(() -> PrintServiceLookup.lookupPrintServices(null, null));
  }

  private void beans() {
    for (Class<? extends PlatformManagedObject> type :
        ManagementFactory.getPlatformManagementInterfaces()) {
      for (PlatformManagedObject bean : ManagementFactory.getPlatformMXBeans(type)) {
        for (Method method : type.getMethods()) {
          if (method.getParameterCount() == 0 && method.getReturnType() != void.class) {
            attempt(() -> method.invoke(bean));
          }
        }
      }
    }
    ManagementFactory.getMemoryMXBean().setVerbose(false);
    ManagementFactory.getClassLoadingMXBean().setVerbose(false);
  }

  private void threads() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    long[] both = {self, 1};
    attempt(threads::findDeadlockedThreads);
    attempt(threads::findMonitorDeadlockedThreads);
    attempt(threads::resetPeakThreadCount);
    attempt(() -> threads.setThreadCpuTimeEnabled(true));
    attempt(() -> threads.setThreadAllocatedMemoryEnabled(true));
    attempt(() -> threads.setThreadContentionMonitoringEnabled(true));
    attempt(() -> threads.getThreadInfo(both, 3));
    attempt(() -> threads.getThreadInfo(both, true, true));
    attempt(() -> threads.getThreadCpuTime(both));
    attempt(() -> threads.getThreadUserTime(both));
    attempt(() -> threads.getThreadAllocatedBytes(both));
    attempt(() -> threads.getThreadCpuTime(self));
    attempt(() -> threads.getThreadUserTime(self));
    attempt(() -> threads.getThreadAllocatedBytes(self));
    attempt(() -> ((ThreadMXBean) threads).getAllThreadIds());
  }

  private void pools() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      attempt(() -> pool.setUsageThreshold(1));
      attempt(() -> pool.setCollectionUsageThreshold(1));
      attempt(pool::resetPeakUsage);
    }
  }

  private void diagnostics() throws Exception {
    var diagnostics = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    diagnostics.getVMOption("UseSerialGC");
    for (String option :
        List.of(
            "HeapDumpPath",
            "HeapDumpOnOutOfMemoryError",
            "MinHeapFreeRatio",
            "G1PeriodicGCSystemLoadThreshold")) {
      attempt(() -> diagnostics.setVMOption(option, diagnostics.getVMOption(option).getValue()));
    }
    diagnostics.dumpHeap(directory.resolve("one.hprof").toString(), true);
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
    server.addNotificationListener(commands, (told, back) -> {}, null, null);
    server.invoke(commands, "vmVersion", new Object[0], new String[0]);
    for (ObjectName each :
        server.queryNames(new ObjectName("java.lang:type=GarbageCollector,*"), null)) {
      server.addNotificationListener(each, (told, back) -> {}, null, null);
      attempt(() -> server.getAttribute(each, "LastGcInfo"));
    }
  }

  private void sockets() throws Exception {
    try (Socket socket = new Socket()) {
      set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, 5);
      set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, 5);
      set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, 5);
      set(socket, ExtendedSocketOptions.TCP_QUICKACK, true);
      attempt(() -> socket.getOption(ExtendedSocketOptions.SO_INCOMING_NAPI_ID));
    }
    attempt(
        () -> {
          Class<?> sctp = Class.forName("com.sun.nio.sctp.SctpChannel");
          ((Channel) sctp.getMethod("open").invoke(null)).close();
        });
  }

  private static <T> void set(Socket socket, SocketOption<T> option, T value) {
    attempt(() -> socket.setOption(option, value));
    attempt(() -> socket.getOption(option));
  }

  private void recorder() throws Exception {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.OldObjectSample");
      recording.setToDisk(true);
      recording.start();
      FlightRecorder.getFlightRecorder().takeSnapshot().close();
      recording.stop();
      recording.dump(directory.resolve("one.jfr"));
    }
  }

  private void desktop() {
    attempt(() -> GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
    attempt(
        () -> {
          var graphics = new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB).createGraphics();
          graphics.setColor(Color.RED);
          graphics.drawString("a", 1, 8);
        });
    attempt(() -> Class.forName("sun.awt.X11.XToolkit"));
  }

  private void devices() {
    attempt(AudioSystem::getMixerInfo);
    attempt(MidiSystem::getMidiDeviceInfo);
    attempt(() -> AudioSystem.getLine(Port.Info.SPEAKER));
  }

  private void security() {
    attempt(() -> new UnixSystem().getUid());
    attempt(() -> GSSManager.getInstance().getMechs());
    attempt(
        () -> {
          Class<?> factory = Class.forName("javax.smartcardio.TerminalFactory");
          Object terminals =
              factory.getMethod("terminals").invoke(factory.getMethod("getDefault").invoke(null));
          Class.forName("javax.smartcardio.CardTerminals").getMethod("list").invoke(terminals);
        });
    attempt(
        () -> {
          Provider tokens = Security.getProvider("SunPKCS11");
          tokens.configure("--name=none\nlibrary=" + directory.resolve("none.so")).getServices();
        });
  }
}
