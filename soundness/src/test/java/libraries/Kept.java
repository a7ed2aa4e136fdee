package libraries;

import dev.snap.Service;

/** What the bootstrap of each library exports. */
@Service
public interface Kept {
  /** What it keeps, in a word. */
  String name();
}
