package warehouse;

import dev.snap.Service;

/** The root service. */
@Service
public interface Depot {
  /** All that it holds, in words. */
  String report();
}
