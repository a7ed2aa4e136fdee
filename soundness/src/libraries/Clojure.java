// org.clojure:clojure:1.12.0
package libraries;

import clojure.lang.IFn;
import dev.snap.Bootstrap;
import dev.snap.Host;

public final class Clojure implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    IFn read = clojure.java.api.Clojure.var("clojure.core", "read-string");
    IFn eval = clojure.java.api.Clojure.var("clojure.core", "eval");
    Object square = eval.invoke(read.invoke("(fn [x] (* x x))"));
    Object stock = eval.invoke(read.invoke("(assoc {:tea 1} :cup 2)"));
    return Keeper.of(square, ((IFn) square).invoke(7), stock);
  }
}
