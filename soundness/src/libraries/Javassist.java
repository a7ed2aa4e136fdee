// org.javassist:javassist:3.33.0-GA
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import javassist.ClassPool;
import javassist.CtClass;
import javassist.CtNewMethod;
import javassist.util.proxy.ProxyFactory;

public final class Javassist implements Bootstrap<Kept> {
  public static class Shelf {
    public String name() {
      return "tea";
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    ClassPool pool = ClassPool.getDefault();
    CtClass type = pool.makeClass("libraries.Made");
    type.addInterface(pool.get("java.util.function.Supplier"));
    type.addMethod(CtNewMethod.make("public Object get() { return \"tea\"; }", type));
    Object made = type.toClass(Javassist.class).getDeclaredConstructor().newInstance();
    ProxyFactory factory = new ProxyFactory();
    factory.setSuperclass(Shelf.class);
    Shelf shelf =
        (Shelf)
            factory.create(
                new Class<?>[0],
                new Object[0],
                (self, method, plain, arguments) -> plain.invoke(self, arguments) + "!");
    return Keeper.of(made, shelf, shelf.name());
  }
}
