package dev.snap.launch;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The process's standard input, which code may keep a hold of during its bootstrap: not to be read
 * before live, real afterwards.
 */
public final class PhaseInput extends InputStream {
  private final InputStream real;
  private volatile @Nullable Supplier<Refusal> refusal;

  private PhaseInput(InputStream real, Supplier<Refusal> refusal) {
    this.real = real;
    this.refusal = refusal;
  }

  /**
   * One that is never read.
   *
   * @param refusal makes what is thrown for each attempt
   */
  public static PhaseInput refusing(Supplier<Refusal> refusal) {
    return new PhaseInput(InputStream.nullInputStream(), refusal);
  }

  /** Stands in front of the process's stream. A bootstrap that reads it was refused when built. */
  static PhaseInput install() {
    PhaseInput in =
        new PhaseInput(
            System.in,
            () ->
                new Refusal(
                    new SnapFailure(
                        SnapCode.WHOLE_JVM,
                        "System.in was read before the service was live.",
                        "Read standard input when the service is live.")));
    System.setIn(in);
    return in;
  }

  /** Lets what reads from now on through. */
  void open() {
    refusal = null;
  }

  @Override
  public int read() throws IOException {
    return real().read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return real().read(bytes, offset, length);
  }

  @Override
  public int available() throws IOException {
    return real().available();
  }

  @Override
  public void close() throws IOException {
    if (refusal == null) {
      real.close();
    }
  }

  private InputStream real() {
    Supplier<Refusal> refuses = refusal;
    if (refuses != null) {
      throw refuses.get();
    }
    return real;
  }
}
