package tally;

import dev.snap.Service;

/** What was seen while the program was built. */
@Service
public interface Tally {
  /** A sum over all that was seen. */
  long sum();
}
