package bad;

import dev.snap.Service;

@Service
class NotAnInterface { // [SNAP-0101] NotAnInterface is annotated with @Service and is no interface. Make it an interface.
  @Service
  record Inner(int value) {} // [SNAP-0101] Inner is annotated with @Service and is no interface. Make it an interface.

  @Service
  sealed interface Closed permits Open {} // [SNAP-0101] Closed is sealed, so that no stub can implement it. Make it a plain interface.

  static final class Open implements Closed {}

  @Service
  private interface Hidden {} // [SNAP-0109] Hidden is private, so that its stub cannot implement it. Make it package-private.
}
