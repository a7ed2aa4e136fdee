package dev.snap.recorder.rest;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of the instances of one class.
 *
 * @param condition what must hold of the instance as well
 * @param what what it is, in the user's words
 * @param wayOut what to do
 */
record RestRule(Condition condition, Verdict verdict, String what, String wayOut) {

  /** What becomes of an object. */
  enum Verdict {
    /** It is part of the JVM: nothing that it reaches is the service's. */
    STOP,
    /** It is a double of the membrane's: what it reaches is judged as any. */
    PASS,
    /** It is refused: an open handle. */
    HANDLE,
    /** It is refused: a key, or what makes one. */
    KEY,
    /** It is listed. */
    WARN
  }

  /** Conditions by the names that rows use. */
  @SuppressWarnings("ImmutableEnumChecker") // Method references without state.
  enum Condition {
    ALWAYS("always", held -> true),
    ALIVE("alive", ThreadFacts::isForeign),
    OF_THE_JVM("of the jvm", ThreadFacts::isOfTheJvm),
    OPEN_DESCRIPTOR("open", Handles::isOpenDescriptor),
    DESCRIPTOR_OPEN("with an open descriptor", Handles::hasOpenDescriptor),
    NOT_CLOSED("not closed", Handles::isChannelOpen),
    ARCHIVE_ELSEWHERE("open, not of the class path", Handles::isForeignArchive),
    MAPPED("mapped", Handles::isMapped),
    ALLOCATED("allocated", Handles::isAllocated),
    VALID("valid", held -> held.instance().bits("invalid") == 0),
    ESTABLISHED("established", Handles::isEstablished),
    RESOLVED("resolved", Handles::isResolvedAddress),
    ENDS_SOON("ends soon", Handles::endsSoon);

    private final String title;
    private final Predicate<Held> test;

    Condition(String title, Predicate<Held> test) {
      this.title = title;
      this.test = test;
    }

    static @Nullable Condition of(String title) {
      for (Condition each : values()) {
        if (each.title.equals(title)) {
          return each;
        }
      }
      return null;
    }

    boolean holds(Held held) {
      return test.test(held);
    }
  }
}
