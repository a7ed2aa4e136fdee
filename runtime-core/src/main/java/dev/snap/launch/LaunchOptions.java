package dev.snap.launch;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The options that the environment adds to the launch line. Those that proofs have shown to be
 * harmless pass, and properties of the user's own; all others are not what was proven.
 *
 * <p>Written without lambdas and regular expressions: what the JDK links for them here it would not
 * link again in the replay, and the main thread's stream of identity hashes would differ.
 */
final class LaunchOptions {
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Sizes of memory, processors, compilers and what the JVM logs: perturbed in every proof. */
  private static final List<String> HARMLESS =
      List.of(
          "-Xmx",
          "-Xms",
          "-Xmn",
          "-Xss",
          "-Xlog",
          "-Xint",
          "-XX:MaxRAMPercentage=",
          "-XX:MinRAMPercentage=",
          "-XX:InitialRAMPercentage=",
          "-XX:MaxRAM=",
          "-XX:ActiveProcessorCount=",
          "-XX:CICompilerCount=",
          "-XX:TieredStopAtLevel=",
          "-XX:ReservedCodeCacheSize=",
          "-XX:MaxMetaspaceSize=",
          "-XX:MaxDirectMemorySize=",
          "-XX:+HeapDumpOnOutOfMemoryError",
          "-XX:HeapDumpPath=",
          "-XX:ErrorFile=",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+CrashOnOutOfMemoryError",
          "-XX:NativeMemoryTracking=",
          "-XX:+AlwaysPreTouch",
          "-XX:+UseContainerSupport");

  /** Properties that the JDK reads itself; the launch line pins them or leaves their default. */
  private static final List<String> PINNED =
      List.of(
          "-Djava.",
          "-Djavax.",
          "-Djdk.",
          "-Dsun.",
          "-Dcom.sun.",
          "-Duser.",
          "-Dfile.",
          "-Dnative.",
          "-Dstdout.",
          "-Dstderr.",
          "-Dline.",
          "-Dpath.",
          "-Dos.",
          "-Dsnap.");

  private LaunchOptions() {}

  /**
   * Looks at the environment of a start.
   *
   * @throws SnapFailure naming the first option that the service was not proven with
   */
  static void check(String service, Map<String, String> environment) {
    for (String variable : VARIABLES) {
      for (String option : words(environment.getOrDefault(variable, ""))) {
        if (!isHarmless(option)) {
          throw new SnapFailure(
              SnapCode.LAUNCH_OPTIONS,
              service + " was proven without " + option + ", which " + variable + " adds",
              "Take it out of "
                  + variable
                  + ", or have the service proven with it: <jvmOptions> of"
                  + " snap-maven-plugin.");
        }
      }
    }
  }

  private static boolean isHarmless(String option) {
    return option.startsWith("-D") ? !startsLike(option, PINNED) : startsLike(option, HARMLESS);
  }

  private static boolean startsLike(String option, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (option.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** The options in the text of a variable: quotes keep white space, and are no part of them. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        end(word, words);
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else {
        word.append(c);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
