package hashed;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import stock.Shelf;

/**
 * Fills tables by identity hash before, between and after uses of the JDK's cryptography, of its
 * futures, which are other ones where there are few processors, and of threads, with keys that the
 * JDK may have asked for their hash codes too.
 */
public final class Hashing implements Bootstrap<Shelf> {
  private static final List<Object> NAMED =
      List.of(
          Mac.class, Cipher.class, Hashing.class, TimeUnit.DAYS, TimeUnit.HOURS, KeyStore.class);

  @Override
  public Shelf boot(Host host) throws Exception {
    Map<Object, Integer> table = new ConcurrentHashMap<>();
    Map<Object, Integer> weak = new WeakHashMap<>();
    Map<List<Object>, Integer> nested = new ConcurrentHashMap<>();
    int length = 0;
    for (String algorithm : List.of("HmacSHA256", "HmacSHA512")) {
      fill(table, weak, nested);
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(new byte[] {1, 2, 3}, algorithm));
      length += mac.doFinal(new byte[] {4}).length;
      length += Cipher.getInstance("AES/GCM/NoPadding").getBlockSize();
      length += Signature.getInstance("Ed25519").getAlgorithm().length();
      length += SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").getAlgorithm().length();
      length += MessageDigest.getInstance("SHA-256").digest(new byte[] {5}).length;
      length += SSLContext.getDefault().getProtocol().length();
      length += CompletableFuture.completedFuture(6).thenApply(each -> each + 1).join();
    }
    length += handedOver();
    fill(table, weak, nested);
    return new Filled(table, weak, nested, length);
  }

  /** Two threads go on at the same time for a moment, where one hands over to the other. */
  private static int handedOver() throws Exception {
    SynchronousQueue<Integer> queue = new SynchronousQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Future<Integer> taken = pool.submit(queue::take);
    pool.submit(() -> queue.offer(7, 1, TimeUnit.SECONDS));
    int sum = taken.get() + pool.invokeAll(List.of(() -> 1, () -> 2)).size();
    pool.shutdown();
    return pool.awaitTermination(1, TimeUnit.SECONDS) ? sum : -1;
  }

  private static void fill(
      Map<Object, Integer> table, Map<Object, Integer> weak, Map<List<Object>, Integer> nested) {
    for (Object named : NAMED) {
      table.merge(named, 1, Integer::sum);
      weak.merge(named, 1, Integer::sum);
      nested.merge(List.of(named), 1, Integer::sum);
    }
    for (int i = 0; i < 10; i++) {
      table.put(new Unnamed(table.size()), i);
    }
  }

  /** A key without a hash code of its own. */
  private static final class Unnamed {
    final int number;

    Unnamed(int number) {
      this.number = number;
    }
  }

  private record Filled(
      Map<Object, Integer> table,
      Map<Object, Integer> weak,
      Map<List<Object>, Integer> nested,
      int length)
      implements Shelf {
    @Override
    public String name() {
      return table.keySet() + " " + weak + " " + nested + " " + length;
    }
  }
}
