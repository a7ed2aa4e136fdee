package dev.snap.runner;

import dev.snap.Service;

/** The service that hand-made bundles offer. */
@Service
public interface Clerk {
  /** Says who answers: service and process. */
  String whoAreYou();

  /** Asks the root object of another service. */
  String ask(String service);

  /** Asks an object of the caller's. */
  String askBack(Clerk other);
}
