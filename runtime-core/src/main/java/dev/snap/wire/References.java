package dev.snap.wire;

import org.jspecify.annotations.Nullable;

/**
 * How service objects cross: the side of a membrane that turns an object into the place it has in an export table, and
 * a place into the stub that stands for it. Given to writers and readers; safe for use by many threads.
 */
public interface References {

  /** For values that hold no service objects: refuses every reference. */
  References NONE = new NoReferences();

  /** The place of an object that crosses to another service; exports it when it is met for the first time. */
  <S> Reference export(S object, Class<S> type);

  /** The object that stands for a reference: a stub, or the object itself when the reference comes home. */
  <S> S resolve(Reference reference, Class<S> type);

  /**
   * The place of an object in the table of the service that owns it.
   *
   * @param service the full name of the owner, for example {@code shop/inventory}
   * @param export the index in the owner's table, 0 for the object that its bootstrap returned
   * @param instance the replica that alone holds the object, or {@code null} when every replica does
   */
  record Reference(String service, long export, @Nullable String instance) {
    @Override
    public String toString() {
      return service + "#" + export + (instance == null ? "" : "@" + instance);
    }
  }
}
