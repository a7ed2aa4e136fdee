package dev.snap.seam.classes;

import dev.snap.seam.StandsIn;

/** A class loader whose parent, unless it is given one, is the service's own. */
@StandsIn(value = ClassLoader.class, created = false)
public abstract class MembraneClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  protected MembraneClassLoader() {
    super(SystemLoader.getSystemClassLoader());
  }

  protected MembraneClassLoader(ClassLoader parent) {
    super(parent);
  }

  protected MembraneClassLoader(String name, ClassLoader parent) {
    super(name, parent);
  }
}
