package dev.snap.bench;

import java.io.IOException;
import java.util.List;

/** One question that is answered by measuring. */
public interface Question {
  /** A word for it, for example {@code live}. */
  String name();

  /** Measures, which takes minutes unless the plan is quick. */
  List<Table> answer(Plan plan) throws IOException;
}
