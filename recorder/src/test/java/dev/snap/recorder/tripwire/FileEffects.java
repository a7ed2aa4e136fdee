package dev.snap.recorder.tripwire;

import static dev.snap.recorder.tripwire.EveryEffect.attempt;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** What {@code java.io} can do. */
final class FileEffects {
  private final File directory;
  private final File file;

  FileEffects(Path directory) {
    this.directory = directory.toFile();
    this.file = new File(this.directory, "io");
  }

  void run() {
    attempt(this::streams);
    attempt(this::randomAccess);
    attempt(this::questions);
    attempt(this::changes);
  }

  private void streams() throws IOException {
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write(1);
      out.write(new byte[100]);
      out.getFD().sync();
    }
    try (FileInputStream in = new FileInputStream(file)) {
      in.available();
      in.read();
      in.read(new byte[2]);
      in.skip(1);
      in.readAllBytes();
    }
    try (FileInputStream in = new FileInputStream("/proc/self/stat")) {
      in.transferTo(new FileOutputStream(new File(directory, "copied")));
    }
  }

  private void randomAccess() throws IOException {
    try (RandomAccessFile random = new RandomAccessFile(file, "rw")) {
      random.seek(1);
      random.read();
      random.read(new byte[1]);
      random.write(1);
      random.write(new byte[2]);
      random.getFilePointer();
      random.skipBytes(1);
      random.length();
      random.setLength(3);
    }
  }

  private void questions() throws IOException {
    file.exists();
    file.canRead();
    file.length();
    file.lastModified();
    file.getFreeSpace();
    file.getCanonicalPath();
    directory.list();
    directory.listFiles();
    attempt(() -> File.createTempFile("x".repeat(300), null, directory));
  }

  private void changes() throws IOException {
    File made = new File(directory, "made");
    made.createNewFile();
    new File(directory, "sub").mkdir();
    made.setLastModified(1000);
    made.setExecutable(true);
    made.setReadOnly();
    File moved = new File(directory, "moved");
    made.renameTo(moved);
    moved.delete();
  }
}
