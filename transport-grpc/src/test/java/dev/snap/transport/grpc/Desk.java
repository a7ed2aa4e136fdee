package dev.snap.transport.grpc;

import dev.snap.Service;

/** The service under test. */
@Service
public interface Desk {
  /** Gives the text back. */
  String echo(String text);

  /** Answers after that time. */
  String rest(long millis);

  /** Throws. */
  String fail(String how) throws OutOfStock;

  /** Passes the text on to the other desk. */
  String tell(Desk other, String text);

  /** A second object. */
  Desk open(String name);

  /** Whether both are the same object, on this side. */
  boolean isSame(Desk one, Desk other);

  /** Text of that many characters. */
  String much(long characters);
}
