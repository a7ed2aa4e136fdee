package dev.snap.wire;

/** Refuses references, for values that cross outside a membrane. */
final class NoReferences implements References {
  @Override
  public <S> Reference export(S object, Class<S> type) {
    throw new WireException(
        "a reference to " + type.getName() + " cannot be written outside a service");
  }

  @Override
  public <S> S resolve(Reference reference, Class<S> type) {
    throw new WireException("the reference " + reference + " cannot be read outside a service");
  }
}
