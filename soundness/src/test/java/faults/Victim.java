package faults;

import dev.snap.Service;

/** What a bootstrap exports when nothing goes wrong. */
@Service
public interface Victim {
  /** A word. */
  String word();
}
