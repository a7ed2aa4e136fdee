package stock;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.wire.References.Reference;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * A JVM with the service {@code shop/stock}: alone as when deployed, or beside another one as when
 * recorded.
 */
public final class Program {
  private Program() {}

  /**
   * Arguments: the file of the dump, {@code alone} or {@code beside}, the folder of libraries, the
   * change.
   */
  public static void main(String[] arguments) throws Exception {
    boolean alone = arguments[1].equals("alone");
    if (!alone) {
      run("shop/other", new OwnClasses(), arguments[2], "count");
    }
    ClassLoader loader = alone ? Program.class.getClassLoader() : new OwnClasses();
    run("shop/stock", loader, arguments[2], arguments[3]);
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[0], true);
  }

  private static void run(String service, ClassLoader loader, String libraries, String change)
      throws Exception {
    Membrane membrane = new Membrane(service, loader, Grants.NONE, (name, method, fault) -> {});
    loader.loadClass("dev.snap.seam.Door").getMethod("open", Membrane.class).invoke(null, membrane);
    Class<?> shelf = loader.loadClass("stock.Shelf");
    Object stub = membrane.references().resolve(new Reference("shop/pricing", 2, null), shelf);
    Object exported =
        loader
            .loadClass("stock.Stock")
            .getMethod("fill", String.class, Object.class, String.class)
            .invoke(null, libraries, stub, change);
    export(membrane, shelf, exported);
  }

  private static <S> void export(Membrane membrane, Class<S> type, Object object) {
    membrane.references().export(type.cast(object), type);
  }

  /** Has its own copy of the service's classes and of the seams, as the loader of a membrane. */
  private static final class OwnClasses extends URLClassLoader {
    OwnClasses() throws MalformedURLException {
      super(classPath(), Program.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded == null && (name.startsWith("stock.") || name.startsWith("dev.snap.seam."))) {
          return findClass(name);
        }
        return loaded == null ? super.loadClass(name, resolve) : loaded;
      }
    }

    private static URL[] classPath() throws MalformedURLException {
      String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
      URL[] urls = new URL[entries.length];
      for (int i = 0; i < entries.length; i++) {
        urls[i] = new File(entries[i]).toURI().toURL();
      }
      return urls;
    }
  }
}
