package dev.snap.recorder.fork;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All processes that a fork started, also those whose parent is gone: on Linux each fork leads a
 * session of its own, which its children cannot help to belong to unless they begin another one.
 * Elsewhere only children that still have their parent are known.
 */
final class Session {
  private static final Path PROCESSES = Path.of("/proc");
  private static final List<String> WRAPPER =
      Files.isExecutable(Path.of("/usr/bin/setsid")) && Files.exists(PROCESSES.resolve("self/stat"))
          ? List.of("/usr/bin/setsid")
          : List.of();

  private Session() {}

  /**
   * What a command is run under to lead a session, in the same process; empty where there is none.
   */
  static List<String> wrapper() {
    return WRAPPER;
  }

  /** Ends what is left of a session whose leader has ended, and gives how many that were. */
  static int endAll(long leader) {
    int ended = 0;
    for (List<ProcessHandle> left = of(leader); !left.isEmpty(); left = of(leader)) {
      ended += left.size();
      left.forEach(ProcessHandle::destroyForcibly);
      left.forEach(each -> each.onExit().join());
    }
    return ended;
  }

  private static List<ProcessHandle> of(long leader) {
    if (WRAPPER.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(PROCESSES)) {
      return all.map(Path::getFileName)
          .map(Objects::toString)
          .filter(name -> Character.isDigit(name.charAt(0)))
          .map(Long::valueOf)
          .filter(pid -> pid != leader && leads(leader, pid))
          .flatMap(pid -> ProcessHandle.of(pid).stream())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Behind the name in parentheses stand state, parent, group and session; a zombie has ended. */
  private static boolean leads(long leader, long pid) {
    try {
      String line = Files.readString(PROCESSES.resolve(pid + "/stat"), ISO_8859_1);
      String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(words[3]) == leader && !words[0].equals("Z");
    } catch (IOException e) {
      return false;
    }
  }
}
