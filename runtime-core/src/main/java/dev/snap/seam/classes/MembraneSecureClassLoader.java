package dev.snap.seam.classes;

import dev.snap.seam.StandsIn;
import java.security.SecureClassLoader;

/** A secure class loader whose parent, unless it is given one, is the service's own. */
@StandsIn(SecureClassLoader.class)
public class MembraneSecureClassLoader extends SecureClassLoader {
  static {
    registerAsParallelCapable();
  }

  protected MembraneSecureClassLoader() {
    super(SystemLoader.getSystemClassLoader());
  }

  protected MembraneSecureClassLoader(ClassLoader parent) {
    super(parent);
  }

  protected MembraneSecureClassLoader(String name, ClassLoader parent) {
    super(name, parent);
  }
}
