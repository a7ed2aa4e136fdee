package dev.snap.membrane.carried;

import dev.snap.Bootstrap;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a carried bootstrap again, from the classes of the new service. */
public final class CarriedBootstrapReader {
  private CarriedBootstrapReader() {}

  /**
   * Reads a bootstrap.
   *
   * @param loader of the new service's classes
   * @param references of the new service
   * @throws WireException when the bytes are damaged
   * @throws SnapFailure when the code is missing or another version
   */
  public static Bootstrap<?> read(
      CarriedBootstrap carried, ClassLoader loader, References references) {
    WireReader in = new WireReader(carried.bytes(), references);
    return read(in, loader);
  }

  /** Reads a bootstrap from the fields of the current message. */
  static Bootstrap<?> read(WireReader in, ClassLoader loader) {
    int form = in.tag();
    int limit = in.open(form & 7);
    Object made =
        switch (form >>> 3) {
          case Format.OBJECT -> readObject(in, loader);
          case Format.LAMBDA -> new LambdaReader(in, loader).read();
          default -> throw new WireException("unknown form of bootstrap " + (form >>> 3));
        };
    in.close(limit);
    if (made instanceof Bootstrap<?> bootstrap) {
      return bootstrap;
    }
    throw new WireException(Types.shown(made.getClass()) + " is no bootstrap");
  }

  /** The class of that name among the new service's classes. */
  static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw new SnapFailure(
          SnapCode.BUNDLE_INCOMPLETE,
          "The bootstrap " + name + " is not among the classes of its service.",
          "Build again; if the class is there then, please report this.",
          e);
    }
  }

  private static Object readObject(WireReader in, ClassLoader loader) {
    Class<?> type = load(name(in), loader);
    if (!Bootstrap.class.isAssignableFrom(type)) {
      throw new WireException(Types.shown(type) + " is no bootstrap");
    }
    List<Slot> slots = Slot.of(type, NotCarried.by("The bootstrap " + Types.shown(type)));
    ValueReader values = new ValueReader(in, loader);
    List<@Nullable Object> carried = new ArrayList<>();
    while (in.hasNext()) {
      if (carried.size() == slots.size()) {
        throw otherVersion(type);
      }
      carried.add(values.read(in.tag(), slots.get(carried.size()).type()));
    }
    if (carried.size() != slots.size()) {
      throw otherVersion(type);
    }
    try {
      return type.isRecord() ? record(type, slots, carried) : object(type, slots, carried);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw otherVersion(type);
    }
  }

  private static Object record(Class<?> type, List<Slot> slots, List<@Nullable Object> carried)
      throws ReflectiveOperationException {
    Class<?>[] types = slots.stream().map(slot -> slot.field().getType()).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(carried.toArray());
  }

  private static Object object(Class<?> type, List<Slot> slots, List<@Nullable Object> carried)
      throws ReflectiveOperationException {
    Object made = EmptyObject.of(type);
    for (int i = 0; i < slots.size(); i++) {
      slots.get(i).set(made, carried.get(i));
    }
    return made;
  }

  private static String name(WireReader in) {
    in.expect(Format.TYPE << 3 | 2, in.tag());
    return in.string();
  }

  private static SnapFailure otherVersion(Class<?> type) {
    return new SnapFailure(
        SnapCode.CODE_CHANGED,
        "The bootstrap " + Types.shown(type) + " has other fields than when it was recorded.",
        "Build again, so that code and journal are of the same version.");
  }
}
