package dev.snap.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The process's standard output or error, which code may keep a hold of during its bootstrap:
 * silent in replay, real afterwards. What a bootstrap prints is absorbed and not compared.
 */
public final class PhaseOutput extends OutputStream {
  private final OutputStream real;
  private volatile boolean open;

  private PhaseOutput(OutputStream real, boolean open) {
    this.real = real;
    this.open = open;
  }

  /** Stands in front of the process's streams. */
  public static Streams install(boolean open) {
    PhaseOutput out = new PhaseOutput(new FileOutputStream(FileDescriptor.out), open);
    PhaseOutput err = new PhaseOutput(new FileOutputStream(FileDescriptor.err), open);
    System.setOut(new PrintStream(out, true));
    System.setErr(new PrintStream(err, true));
    return new Streams(out, err);
  }

  @Override
  public void write(int value) throws IOException {
    if (open) {
      real.write(value);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (open) {
      real.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    real.flush();
  }

  /**
   * Both streams.
   *
   * @param out standard output
   * @param err standard error
   */
  public record Streams(PhaseOutput out, PhaseOutput err) {
    /** Lets what is printed from now on out. */
    public void open() {
      out.open = true;
      err.open = true;
    }
  }
}
