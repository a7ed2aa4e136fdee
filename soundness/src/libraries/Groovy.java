// org.apache.groovy:groovy:5.0.8
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import groovy.lang.Binding;
import groovy.lang.GroovyShell;

public final class Groovy implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Binding binding = new Binding();
    binding.setVariable("lines", new String[] {"tea", "cups"});
    GroovyShell shell = new GroovyShell(binding);
    Object sum = shell.evaluate("def sum = 0; lines.each { sum += it.size() }; \"total ${sum}\".toString()");
    return Keeper.of(shell, sum);
  }
}
