// cglib:cglib:3.3.0
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import net.sf.cglib.proxy.Enhancer;
import net.sf.cglib.proxy.MethodInterceptor;

public final class Cglib implements Bootstrap<Kept> {
  public static class Shelf {
    public String name() {
      return "tea";
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    Enhancer enhancer = new Enhancer();
    enhancer.setSuperclass(Shelf.class);
    enhancer.setCallback(
        (MethodInterceptor)
            (self, method, arguments, plain) ->
                method.getReturnType() == String.class
                    ? plain.invokeSuper(self, arguments) + "!"
                    : plain.invokeSuper(self, arguments));
    Shelf shelf = (Shelf) enhancer.create();
    return Keeper.of(shelf, shelf.name());
  }
}
