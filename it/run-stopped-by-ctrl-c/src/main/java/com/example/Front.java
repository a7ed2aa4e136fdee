package com.example;

import dev.snap.Service;

/** Where callers come in. */
@Service
public interface Front {

  /** A greeting for somebody, aloud. */
  String hello(String name);
}
