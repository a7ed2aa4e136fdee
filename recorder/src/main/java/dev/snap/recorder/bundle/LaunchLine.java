package dev.snap.recorder.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.bundle.Bundle;
import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.fork.JvmArchive;
import dev.snap.recorder.fork.JvmFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes how a bundle is started: an argument file and a small script, both part of what is proven.
 */
final class LaunchLine {
  private LaunchLine() {}

  static void write(Path bundle, Jdk jdk, List<String> ofUser, List<String> libraries)
      throws IOException {
    List<String> lines = new ArrayList<>(JvmFlags.of(jdk.feature(), ofUser));
    lines.add("-cp");
    lines.add(
        libraries.stream()
            .map(jar -> Bundle.LIBRARIES + "/" + jar)
            .collect(Collectors.joining(":")));
    lines.add("dev.snap.launch.Launcher");
    Files.write(bundle.resolve(Bundle.LAUNCH), lines.stream().map(LaunchLine::quoted).toList());
    Path script = bundle.resolve(Bundle.START);
    Files.createDirectories(script.getParent());
    Files.writeString(script, script(jdk), UTF_8);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Has a bundle start with its JVM archive. */
  static void addArchive(Path bundle) throws IOException {
    List<String> lines = new ArrayList<>(archive());
    lines.addAll(Files.readAllLines(bundle.resolve(Bundle.LAUNCH)));
    Files.write(bundle.resolve(Bundle.LAUNCH), lines);
  }

  /** Has it start without again. */
  static void removeArchive(Path bundle) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(bundle.resolve(Bundle.LAUNCH)));
    lines.removeAll(archive());
    Files.write(bundle.resolve(Bundle.LAUNCH), lines);
  }

  private static List<String> archive() {
    return JvmArchive.using(Bundle.ARCHIVE).stream().map(LaunchLine::quoted).toList();
  }

  /**
   * Java's argument files take backslash and double quote inside double quotes with a backslash
   * before them.
   */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String script(Jdk jdk) {
    return """
        #!/bin/sh
        # Starts this service. It was proven on %s; JAVA_HOME names such a JDK.
        cd "$(dirname "$0")/.." || exit 1
        # Names of files and standard output are in UTF-8, whatever the locale.
        LC_ALL=%s
        export LC_ALL
        exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" @%s
        """
        .formatted(jdk.title(), JvmFlags.LOCALE, Bundle.LAUNCH);
  }
}
