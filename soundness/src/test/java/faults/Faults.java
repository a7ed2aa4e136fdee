package faults;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** One bootstrap for each fault. */
@SuppressWarnings({
  "unused",
  "SystemExitOutsideMain",
  "InfiniteRecursion",
  "WaitNotInLoop",
  "ThreadJoinLoop",
  "EmptyCatch",
  "CatchAndPrintStackTrace",
  "removal",
  "deprecation"
})
public final class Faults {
  private Faults() {}

  private record Word(String word) implements Victim {}

  private static Victim done() {
    return new Word("done at " + Instant.now());
  }

  /** Goes right. */
  public static final class Good implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) throws IOException {
      return new Word(Files.readString(Path.of("input.txt")) + Instant.now());
    }
  }

  /** Goes right until it is restored. */
  public static final class NeverWakes implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      Sleeper sleeper = new Sleeper();
      Core.getGlobalContext().register(sleeper);
      return sleeper;
    }
  }

  private static final class Sleeper implements Victim, Resource {
    @Override
    public String word() {
      return "asleep";
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {}

    @Override
    public void afterRestore(Context<? extends Resource> context) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  /** Throws. */
  public static final class Throws implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      throw new IllegalStateException("no stock");
    }
  }

  /** Overflows the stack. */
  public static final class StackOverflows implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      return new Word("" + deeper(1));
    }

    private static long deeper(long depth) {
      return 1 + deeper(depth + 1);
    }
  }

  /** Ends the JVM as if all were well. */
  public static final class Exits implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      System.exit(0);
      return done();
    }
  }

  /** Halts the JVM. */
  public static final class Halts implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      Runtime.getRuntime().halt(9);
      return done();
    }
  }

  /** Waits for what never comes, inside the operating system. */
  public static final class Hangs implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) throws IOException {
      return new Word(Files.readString(Path.of("pipe")));
    }
  }

  /** Spins. */
  public static final class Spins implements Bootstrap<Victim> {
    private static long turns;

    @Override
    public Victim boot(Host host) {
      while (turns >= 0) {
        turns = (turns + 1) & 0xFFFF;
      }
      return done();
    }
  }

  /** Two threads that wait for each other. */
  public static final class Deadlocks implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) throws InterruptedException {
      Thread[] threads = new Thread[2];
      for (int i = 0; i < 2; i++) {
        int other = 1 - i;
        threads[i] =
            new Thread(
                () -> {
                  try {
                    threads[other].join();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
      }
      threads[0].start();
      threads[1].start();
      threads[0].join();
      return done();
    }
  }

  /** Leaves a thread that is no daemon and never ends. */
  public static final class LeavesAThread implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      Thread left =
          new Thread(
              () -> {
                while (true) {
                  Thread.onSpinWait();
                }
              },
              "left over");
      left.start();
      return done();
    }
  }

  /** Needs more memory than there is. */
  public static final class RunsOutOfMemory implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      List<byte[]> all = new ArrayList<>();
      while (all.size() < 1_000_000) {
        all.add(new byte[1 << 20]);
      }
      return done();
    }
  }

  /** Needs more memory than there is, and goes on as if it had it. */
  public static final class SwallowsOutOfMemory implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      List<byte[]> all = new ArrayList<>();
      try {
        while (all.size() < 1_000_000) {
          all.add(new byte[1 << 20]);
        }
      } catch (OutOfMemoryError e) {
        all.clear();
      }
      return done();
    }
  }

  /** Starts a process past the membrane, if it can. */
  public static final class ForksByReflection implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) throws ReflectiveOperationException {
      Class<?> builder = Class.forName("java.lang." + "ProcessBuilder");
      Object made =
          builder
              .getConstructor(String[].class)
              .newInstance((Object) new String[] {"/bin/sh", "-c", "sleep 300 & sleep 300"});
      builder.getMethod("start").invoke(made);
      return done();
    }
  }

  /** Writes to address 0. */
  public static final class Crashes implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) throws ReflectiveOperationException {
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field field = unsafe.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0, 0);
      return done();
    }
  }

  /** Prints 300 MB. */
  public static final class Floods implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      String line = "flood ".repeat(1000);
      for (int i = 0; i < 50_000; i++) {
        System.out.println(line);
      }
      return done();
    }
  }

  /** Prints 50 MB without an end of line. */
  public static final class FloodsInOneLine implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) {
      String piece = "flood ".repeat(1000);
      for (int i = 0; i < 8_000; i++) {
        System.out.print(piece);
      }
      return done();
    }
  }

  /** Reads from standard input. */
  public static final class ReadsStandardInput implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) throws IOException {
      return new Word("read " + System.in.read());
    }
  }

  /** Is about to do its work when it is killed: whoever kills it waits for the file. */
  public static final class IsKilled implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) throws IOException {
      Files.writeString(Path.of("recording"), "now");
      while (Instant.now().toEpochMilli() > 0) {
        Thread.onSpinWait();
      }
      return done();
    }
  }

  /** Reads a file for which a small disk has no room twice. */
  public static final class ReadsMuch implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) throws IOException {
      int size = 0;
      for (int i = 0; i < 200; i++) {
        byte[] part = Files.readAllBytes(Path.of("part-" + i % 8));
        part[0] = (byte) i;
        Files.write(Path.of("copy"), part);
        size += part.length;
      }
      return new Word("read " + size);
    }
  }

  /** Asks a service that is down. */
  public static final class AsksAServiceThatIsDown implements Bootstrap<Victim> {
    @Override
    public Victim boot(Host host) throws IOException {
      try (Socket socket = new Socket("127.0.0.1", 1)) {
        return new Word("connected to " + socket.getPort());
      }
    }
  }
}
