// org.scala-lang:scala-library:2.13.18
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import scala.Option;
import scala.collection.immutable.HashMap;
import scala.collection.immutable.List;
import scala.collection.immutable.Vector;
import scala.util.Random$;

public final class ScalaLibrary implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    HashMap<String, Object> map = new HashMap<String, Object>().updated("a", 1).updated("b", 2);
    List<Object> list = scala.collection.immutable.List$.MODULE$.empty();
    list = list.$colon$colon("tea").$colon$colon(5);
    return Keeper.of(map, list, Option.apply("x"), Random$.MODULE$.nextInt(100));
  }
}
