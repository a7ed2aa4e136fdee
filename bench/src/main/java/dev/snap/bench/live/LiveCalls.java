package dev.snap.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What services call when they are live, one call in each method. The forks that measure seams have
 * this class as the rewriter leaves it; it is written as users write, which seams are about.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings({"LockNotBeforeTry", "NullAway.Init"})
public class LiveCalls {
  private static final String VARIABLE = "PATH";

  private Random random;
  private Map<String, Integer> map;
  private Lock lock;
  private Path file;
  private Object text;
  private Object plain;
  private Object asked;
  private Point point;

  /** What a bootstrap makes, and its service goes on using. */
  @Setup
  public void boot() throws IOException {
    Liveness.bootAndGoLive(this::make);
  }

  private void make() throws IOException {
    random = new Random();
    map = new HashMap<>(Map.of("one", 1, "two", 2, "three", 3));
    lock = new ReentrantLock();
    file = Files.createTempFile("live", ".txt");
    Files.writeString(file, "small");
    file.toFile().deleteOnExit();
    text = new String("text");
    plain = new Object();
    asked = new Object();
    point = new Point("x", 1);
    random.setSeed(System.nanoTime() + asked.hashCode());
  }

  @Benchmark
  public long nanoTime() {
    return System.nanoTime();
  }

  @Benchmark
  public long currentTimeMillis() {
    return System.currentTimeMillis();
  }

  @Benchmark
  public Instant instantNow() {
    return Instant.now();
  }

  @Benchmark
  public double mathRandom() {
    return Math.random();
  }

  @Benchmark
  public int randomNextInt() {
    return random.nextInt();
  }

  @Benchmark
  public int threadLocalRandomNextInt() {
    return ThreadLocalRandom.current().nextInt();
  }

  @Benchmark
  public UUID randomUuid() {
    return UUID.randomUUID();
  }

  @Benchmark
  public @Nullable String getenv() {
    return System.getenv(VARIABLE);
  }

  @Benchmark
  public @Nullable String getProperty() {
    return System.getProperty("java.version");
  }

  @Benchmark
  public String readString() throws IOException {
    return Files.readString(file);
  }

  @Benchmark
  public Map<String, Integer> newHashMap() {
    Map<String, Integer> fresh = new HashMap<>();
    fresh.put("one", 1);
    return fresh;
  }

  @Benchmark
  public @Nullable Integer getOfBootstrapsMap() {
    return map.get("two");
  }

  @Benchmark
  public Map<String, Integer> mapOf() {
    return Map.of("one", 1, "two", 2);
  }

  @Benchmark
  public void lockAndUnlock() {
    lock.lock();
    lock.unlock();
  }

  @Benchmark
  public void startThread() throws InterruptedException {
    Thread thread = new Thread(() -> {});
    thread.start();
    thread.join();
  }

  @Benchmark
  public int hashCodeOfText() {
    return text.hashCode();
  }

  @Benchmark
  public int hashCodeOfObject() {
    return plain.hashCode();
  }

  @Benchmark
  public int hashCodeAskedInBootstrap() {
    return asked.hashCode();
  }

  @Benchmark
  public int hashCodeOfRecord() {
    return point.hashCode();
  }

  @Benchmark
  public int hashOfObjects() {
    return Objects.hash(text, point);
  }

  @Benchmark
  public String concatenation() {
    return "a " + text + " at " + point;
  }

  @Benchmark
  public String valueOfObject() {
    return String.valueOf(text);
  }

  @Benchmark
  public String nameOfClass() {
    return text.getClass().getName();
  }

  /** A value. */
  record Point(String name, int at) {}
}
