package dev.snap.seam.members;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Modules by name before live: the JDK gives them in an order that differs in every JVM. */
public final class Modules {
  private Modules() {}

  @Replaces(value = ModuleFinder.class, kind = Replaces.Kind.INSTANCE)
  public static Set<ModuleReference> findAll(ModuleFinder finder) {
    Set<ModuleReference> all = finder.findAll();
    return Door.live()
        ? all
        : sorted(all, Comparator.comparing(reference -> reference.descriptor().name()));
  }

  @Replaces(value = ModuleLayer.class, kind = Replaces.Kind.INSTANCE)
  public static Set<Module> modules(ModuleLayer layer) {
    Set<Module> all = layer.modules();
    return Door.live() ? all : sorted(all, Comparator.comparing(Module::getName));
  }

  private static <T> Set<T> sorted(Collection<T> all, Comparator<T> order) {
    List<T> sorted = all.stream().sorted(order).toList();
    return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
  }
}
