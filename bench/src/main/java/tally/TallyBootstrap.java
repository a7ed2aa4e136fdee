package tally;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the clock, draws a number, reads a variable and reads a small file, in turn, until it has
 * crossed its membrane as often as the system property {@value #CROSSINGS} says.
 */
public final class TallyBootstrap implements Bootstrap<Tally> {
  private static final long serialVersionUID = 1L;

  /** The system property with the number of crossings. */
  public static final String CROSSINGS = "tally.crossings";

  /** The variable that is read, whether it is set or not. */
  public static final String VARIABLE = "TALLY";

  /** The file that is read. */
  public static final Path FILE = Path.of("tally.txt");

  @Override
  public Tally boot(Host host) throws IOException {
    long sum = count();
    return () -> sum;
  }

  /** What the bootstrap does, also without a host. */
  public static long count() throws IOException {
    long crossings = Long.parseLong(System.getProperty(CROSSINGS));
    long sum = 0;
    for (long i = 0; i < crossings; i += 4) {
      sum += System.nanoTime();
      sum += (long) (Math.random() * 1000);
      sum += System.getenv(VARIABLE) == null ? 0 : 1;
      sum += Files.readString(FILE).length();
    }
    return sum;
  }
}
