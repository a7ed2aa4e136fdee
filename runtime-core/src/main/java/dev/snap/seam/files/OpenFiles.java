package dev.snap.seam.files;

import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that are open for writing, in the order of opening. Safe for many threads. */
public final class OpenFiles implements BarrierStep {
  private static @Nullable OpenFiles instance;

  private final Set<OpenFile> open = new LinkedHashSet<>();

  private OpenFiles() {}

  /** A file that is open for writing. */
  public interface OpenFile {
    /** What was opened, in the user's words. */
    String subject();

    /** Lets everything that was written reach the file. */
    void settle();
  }

  /** Adds a file. */
  public static synchronized void opened(OpenFile file) {
    OpenFiles all = instance;
    if (all == null) {
      all = new OpenFiles();
      instance = all;
      Door.join(all);
    }
    all.open.add(file);
  }

  /** Removes a file. */
  public static synchronized void closed(OpenFile file) {
    if (instance != null) {
      instance.open.remove(file);
    }
  }

  /** Lets everything that was written reach its file, so that a read that follows sees it. */
  static synchronized void settle() {
    if (instance != null) {
      instance.open.forEach(OpenFile::settle);
    }
  }

  @Override
  public List<String> unfinished() {
    synchronized (OpenFiles.class) {
      return open.stream().map(OpenFile::subject).toList();
    }
  }
}
