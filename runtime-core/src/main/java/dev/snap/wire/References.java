package dev.snap.wire;

import org.jspecify.annotations.Nullable;

/**
 * How service objects cross: the side of a membrane that turns an object into the place it has in
 * an export table, and a place into the stub that stands for it. Given to writers and readers; safe
 * for use by many threads.
 */
public interface References {

  /** For values that hold no service objects: refuses every reference. */
  References NONE = new NoReferences();

  /**
   * The place of an object that crosses to another service; exports it when it is met for the first
   * time.
   */
  <S> Reference export(S object, Class<S> type);

  /**
   * The object that stands for a reference: a stub, or the object itself when the reference comes
   * home.
   */
  <S> S resolve(Reference reference, Class<S> type);

  /**
   * The place of an object in the table of the service that owns it.
   *
   * @param service the full name of the owner, for example {@code shop/inventory}
   * @param export the index in the owner's table, from 0 in the order in which objects crossed, or
   *     {@link #ROOT}
   * @param instance the replica that alone holds the object, or {@code null} when every replica
   *     does
   */
  record Reference(String service, long export, @Nullable String instance) {
    /**
     * Stands for the index of what the owner's bootstrap returned, for who was not told the index.
     */
    public static final long ROOT = -1;

    /** The reference as the message {@code snap.Reference}: service 1, export 2, instance 3. */
    public byte[] toBytes() {
      WireWriter out = new WireWriter(NONE);
      writeFields(out);
      return out.toBytes();
    }

    /** The reference in such a message. */
    public static Reference fromBytes(byte[] bytes) {
      return readFields(new WireReader(bytes, NONE));
    }

    /** Writes the fields of the message. */
    void writeFields(WireWriter out) {
      out.string(1, service);
      out.int64(2, export);
      if (instance != null) {
        out.string(3, instance);
      }
    }

    /** Reads the fields of the message up to the reader's limit. */
    static Reference readFields(WireReader in) {
      String service = "";
      long export = 0;
      @Nullable String instance = null;
      while (in.hasNext()) {
        int tag = in.tag();
        switch (tag >>> 3) {
          case 1 -> service = in.string();
          case 2 -> export = in.int64();
          case 3 -> instance = in.string();
          default -> in.skip(tag);
        }
      }
      return new Reference(service, export, instance);
    }

    @Override
    public String toString() {
      return service + "#" + export + (instance == null ? "" : "@" + instance);
    }
  }
}
