package dev.snap.membrane;

import dev.snap.binding.Binding;
import dev.snap.binding.Stub;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a service has exported and the stubs it holds, each with its identity: the same
 * object is the same reference, in both directions. Safe for use by many threads.
 */
final class ReferenceTable implements References {
  private static final Comparator<Reference> ORDER =
      Comparator.comparing(Reference::service).thenComparingLong(Reference::export);

  private final Membrane membrane;
  private final IdentityHashMap<Object, Reference> places = new IdentityHashMap<>();
  private final List<Object> exports = new ArrayList<>();
  private final Map<Held, Object> stubs = new HashMap<>();
  private long rootExport;

  ReferenceTable(Membrane membrane) {
    this.membrane = membrane;
  }

  @Override
  public synchronized <S> Reference export(S object, Class<S> type) {
    if (object == null) {
      throw WireException.missing(type.getSimpleName());
    }
    if (object instanceof Stub<?> stub) {
      return stub.reference().place();
    }
    Reference place = places.get(object);
    if (place == null) {
      place = new Reference(membrane.service(), exports.size(), membrane.instance());
      exports.add(object);
      places.put(object, place);
    }
    return place;
  }

  @Override
  public synchronized <S> S resolve(Reference reference, Class<S> type) {
    if (isOwn(reference)) {
      return type.cast(exported(reference.export()));
    }
    Object stub =
        stubs.computeIfAbsent(
            new Held(reference, type),
            held -> {
              Binding<S> binding = Binding.of(type);
              return binding.stub(new MembraneReference<>(membrane, held.place(), binding));
            });
    return type.cast(stub);
  }

  /**
   * The place of what a bootstrap returned; a stub gets a number of this service too, for callers
   * that name none.
   */
  synchronized Reference exportRoot(Object root) {
    if (root instanceof Stub<?> stub) {
      rootExport = exports.size();
      exports.add(root);
      return stub.reference().place();
    }
    Reference place = export(root, Object.class);
    rootExport = place.export();
    return place;
  }

  /** The number of what the bootstrap returned. */
  synchronized long rootExport() {
    return rootExport;
  }

  /** Whether there is an exported object of that number. */
  synchronized boolean isExported(long export) {
    long index = index(export);
    return index >= 0 && index < exports.size();
  }

  /** The exported object of that number. */
  synchronized Object exported(long export) {
    if (!isExported(export)) {
      throw new WireException(membrane.service() + " has no export " + export);
    }
    return exports.get((int) index(export));
  }

  /** The places of stubs held, in the order in which they came. */
  synchronized List<Reference> held() {
    return stubs.keySet().stream().map(Held::place).distinct().sorted(ORDER).toList();
  }

  private long index(long export) {
    return export == Reference.ROOT ? rootExport : export;
  }

  private boolean isOwn(Reference reference) {
    @Nullable String instance = reference.instance();
    return reference.service().equals(membrane.service())
        && (instance == null || instance.equals(membrane.instance()));
  }

  /** A stub's key: the same place may be held as several interfaces. */
  private record Held(Reference place, Class<?> type) {}
}
