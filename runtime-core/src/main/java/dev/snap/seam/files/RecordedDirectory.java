package dev.snap.seam.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A directory's entries as they were recorded, to be read once. */
final class RecordedDirectory implements DirectoryStream<Path> {
  private final List<Path> entries;
  private boolean used;

  RecordedDirectory(List<Path> entries) {
    this.entries = List.copyOf(entries);
  }

  static RecordedDirectory filtered(List<Path> entries, Filter<? super Path> filter)
      throws IOException {
    List<Path> accepted = new ArrayList<>();
    for (Path each : entries) {
      if (filter.accept(each)) {
        accepted.add(each);
      }
    }
    return new RecordedDirectory(accepted);
  }

  @Override
  public Iterator<Path> iterator() {
    if (used) {
      throw new IllegalStateException("Iterator already obtained or stream closed");
    }
    used = true;
    return entries.iterator();
  }

  @Override
  public void close() {
    used = true;
  }
}
