package dev.snap.wire;

import dev.snap.wire.References.Reference;

/**
 * Service objects as {@code message snap.Reference { string service = 1; uint64 export = 2; string
 * instance = 3; }}.
 */
final class ReferenceCodec<S> extends MessageCodec<S> {
  private final Class<S> type;

  ReferenceCodec(Class<S> type) {
    super("snap.Reference", "service", "export", "instance");
    this.type = type;
  }

  @Override
  public void writeFields(WireWriter out, S value) {
    Reference place = out.references().export(value, type);
    out.string(1, place.service());
    out.int64(2, place.export());
    String instance = place.instance();
    out.string(3, instance == null ? "" : instance);
  }

  @Override
  public S readFields(WireReader in) {
    String service = "";
    long export = 0;
    String instance = "";
    while (in.hasNext()) {
      int tag = in.tag();
      switch (tag >>> 3) {
        case 1 -> service = Codecs.STRING.read(in, tag & 7, service);
        case 2 -> export = Codecs.LONG.read(in, tag & 7, export);
        case 3 -> instance = Codecs.STRING.read(in, tag & 7, instance);
        default -> in.skip(tag);
      }
    }
    return resolve(in, new Reference(service, export, instance.isEmpty() ? null : instance));
  }

  private S resolve(WireReader in, Reference place) {
    if (place.service().isEmpty() || place.export() < 0) {
      throw new WireException("a reference to no service or to no export");
    }
    try {
      return in.references().resolve(place, type);
    } catch (ClassCastException e) {
      throw new WireException("the reference " + place + " is no " + type.getSimpleName(), e);
    }
  }
}
