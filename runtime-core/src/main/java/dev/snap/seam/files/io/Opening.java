package dev.snap.seam.files.io;

import dev.snap.membrane.Action;
import dev.snap.seam.files.Disk;
import dev.snap.seam.files.FileSink;
import dev.snap.seam.random.RandomDevice;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.InputStream;

/** How files are opened by constructors; they say that a file is missing in their own way. */
final class Opening {
  private Opening() {}

  /** Takes in a whole file that has an end, for an operation of that name. */
  @SuppressWarnings("RedundantThrows") // it throws what was recorded
  static InputStream content(String operation, File file) throws FileNotFoundException {
    if (RandomDevice.isAt(file.getPath())) {
      return RandomDevice.open(file.getPath());
    }
    Action action = Disk.action(operation, file);
    return new ByteArrayInputStream(Disk.content(action, () -> new FileInputStream(file)));
  }

  /** Opens a file for writing, for an operation of that name. */
  @SuppressWarnings("RedundantThrows") // it throws what was recorded
  static FileSink sink(String operation, File file, boolean append) throws FileNotFoundException {
    Action action = Disk.action(operation, file);
    return FileSink.open(
        append ? action.with("append", "true") : action,
        file.toPath(),
        append,
        () -> new FileOutputStream(file, append).close());
  }
}
