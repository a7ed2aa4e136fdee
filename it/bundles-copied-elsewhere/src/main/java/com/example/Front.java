package com.example;

import dev.snap.Service;

/** What was said last. */
@Service
public interface Front {

  /** The last greeting. */
  String last();
}
