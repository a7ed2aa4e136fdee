package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the garbage collector does in a bootstrap is not seen, or refused by name. */
@Timeout(60)
class CollectedTest {
  private static final String MEMBERS =
      """
      static class Careless {
        @Override protected void finalize() { System.nanoTime(); }
      }
      static final java.lang.ref.ReferenceQueue<Object> QUEUE = new java.lang.ref.ReferenceQueue<>();
      static final List<Object> REFERENCES = new ArrayList<>();
      static final java.lang.ref.Cleaner CLEANER = java.lang.ref.Cleaner.create();
      static volatile byte[] garbage;
      static void collect() {
        var reference = new java.lang.ref.WeakReference<>(new Object());
        while (reference.get() != null) garbage = new byte[1 << 20];
        garbage = null;
      }
      static void abandon(Runnable action) { CLEANER.register(new Object(), action); }
      static void careless() { new Careless(); }
      public static Object after(java.nio.file.Path dir) throws Exception {
        collect();
        return NOTES + " " + (QUEUE.remove(10_000) != null);
      }
      """;

  @TempDir Path scratch;

  @Test
  void aFinalizerThatUsesACoveredOperationIsRefused() throws Throwable {
    ThreadProgram program = ThreadProgram.of(scratch, "careless(); collect();", MEMBERS);
    TapePhase phase = TapePhase.recording();
    for (int i = 0; phase.refusals().isEmpty() && i < 1000; i++) {
      program.run(phase);
    }
    assertThat(phase.refusals().get(0))
        .isEqualTo(
            """
            [SNAP-0249] A finalizer or cleaner used System.nanoTime before the service was live
              Close what the bootstrap opens, with try-with-resources, and override finalize no longer.\
            """);
  }

  @Test
  void aQueueStaysEmptyUntilLive() throws Throwable {
    ThreadProgram program =
        ThreadProgram.of(
            scratch,
            """
            REFERENCES.add(new java.lang.ref.WeakReference<>(new Object(), QUEUE));
            collect();
            note("" + QUEUE.poll() + QUEUE.remove(3_600_000));
            """,
            MEMBERS);
    assertThat(program.run().notes()).isEqualTo("nullnull");
    assertThat(program.runAfterLive()).isEqualTo("nullnull  true");
  }

  @Test
  void aCleanerDoesNothingUntilLive() throws Throwable {
    ThreadProgram program =
        ThreadProgram.of(
            scratch, "abandon(() -> note(\"cleaned\")); collect(); collect();", MEMBERS);
    assertThat(program.run().notes()).isEmpty();
  }

  @Test
  void aCacheThatForgetsGivesTheSame() throws Throwable {
    ThreadProgram program =
        ThreadProgram.of(
            scratch,
            """
            Map<Object, String> cache = new WeakHashMap<>();
            List<Object> kept = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
              Object key = new Object();
              if (i % 10 == 0) kept.add(key);
              cache.put(key, "value" + i);
            }
            collect();
            int sum = 0;
            for (Object key : kept) sum += cache.computeIfAbsent(key, k -> "new").length();
            note("" + sum);
            """,
            MEMBERS);
    assertThat(program.run().notes()).isEqualTo("69");
  }

  @Test
  void aWeakMapLosesNothingUntilLive() throws Throwable {
    ThreadProgram program =
        ThreadProgram.of(
            scratch,
            "for (int i = 0; i < 9; i++) WEAK.put(new Object(), i); collect(); note(WEAK.values().toString());",
            """
            static final Map<Object, Integer> WEAK = new WeakHashMap<>();
            static volatile byte[] garbage;
            static void collect() {
              var reference = new java.lang.ref.WeakReference<>(new Object());
              while (reference.get() != null) garbage = new byte[1 << 20];
            }
            public static Object after(java.nio.file.Path dir) {
              while (!WEAK.isEmpty()) System.gc();
              return NOTES + " " + WEAK.entrySet().iterator().hasNext();
            }
            """);
    assertThat(program.run().notes()).isEqualTo("[0, 1, 2, 3, 4, 5, 6, 7, 8]");
    assertThat(program.runAfterLive()).asString().endsWith(" false");
  }

  @Test
  void whatIsHeldSoftlyIsThereUntilLive() throws Throwable {
    ThreadProgram program =
        ThreadProgram.of(
            scratch,
            """
            REFERENCES.add(new java.lang.ref.SoftReference<>(new Object()));
            REFERENCES.add(new Soft(new Object(), new java.lang.ref.ReferenceQueue<>()));
            exhaust();
            note(gone());
            """,
            """
            static final List<java.lang.ref.SoftReference<Object>> REFERENCES = new ArrayList<>();
            static class Soft extends java.lang.ref.SoftReference<Object> {
              Soft(Object held, java.lang.ref.ReferenceQueue<Object> queue) { super(held, queue); }
            }
            static void exhaust() {
              try {
                List<long[]> much = new ArrayList<>();
                while (true) much.add(new long[Integer.MAX_VALUE - 8]);
              } catch (OutOfMemoryError expected) {
                // nothing is held softly any longer
              }
            }
            static String gone() {
              return REFERENCES.stream().map(each -> "" + (each.get() == null)).toList().toString();
            }
            public static Object after(java.nio.file.Path dir) {
              exhaust();
              return NOTES + " " + gone();
            }
            """);
    assertThat(program.run().notes()).isEqualTo("[false, false]");
    assertThat(program.runAfterLive()).isEqualTo("[false, false]  [true, true]");
  }
}
