package dev.snap.recorder.tripwire;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;

/**
 * A call of a Java method that stands in a stylesheet: the class that the JDK makes of a stylesheet
 * is not rewritten, so its calls of the JDK go past the membrane.
 *
 * @param caller who has it compiled
 * @param called the method or constructor
 */
record StylesheetCall(Caller caller, Executable called) {
  /** The functions that stylesheets have without naming a class. */
  private static final String LIBRARY = "com.sun.org.apache.xalan.internal.lib.";

  /** The one of them that follows from no native method each time. */
  private static final String RANDOM = "random";

  /**
   * Whether the call is not seen: the methods of a service are rewritten, and what the library
   * reaches is watched.
   */
  static boolean isUncovered(Executable called) {
    Class<?> type = called.getDeclaringClass();
    boolean ofLibrary = type.getName().startsWith(LIBRARY) && !called.getName().equals(RANDOM);
    return JdkTransformer.isOfJdk(type.getClassLoader()) && !ofLibrary;
  }

  /** What the user is told. */
  SnapFailure failure() {
    return new SnapFailure(
        SnapCode.INDIRECT,
        caller.service()
            + ": "
            + caller.shownOperation()
            + " takes a stylesheet that calls "
            + shownCalled()
            + ", where no membrane sees it\n"
            + caller.shownTrace(),
        "Call it in a class of your own that the stylesheet names, or give its result to the"
            + " stylesheet by Transformer.setParameter.");
  }

  private String shownCalled() {
    String type = called.getDeclaringClass().getName();
    return called instanceof Constructor ? "new " + type : type + "." + called.getName();
  }
}
