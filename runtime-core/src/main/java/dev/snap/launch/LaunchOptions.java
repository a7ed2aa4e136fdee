package dev.snap.launch;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options that the environment adds to the launch line. Those that proofs have shown to be
 * harmless pass, and properties of the user's own; all others are not what was proven.
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
  private static final Pattern PINNED =
      Pattern.compile(
          "-D(java|javax|jdk|sun|com\\.sun|user|file|native|stdout|stderr|line|path|os|snap)\\..*");

  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

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
    return option.startsWith("-D")
        ? !PINNED.matcher(option).matches()
        : HARMLESS.stream().anyMatch(option::startsWith);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().replaceAll("[\"']", ""));
    }
    return words;
  }
}
