package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

public final class JavaUtilLogging implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Logger logger = Logger.getLogger("libraries.jul");
    logger.setLevel(Level.FINE);
    ConsoleHandler handler = new ConsoleHandler();
    handler.setFormatter(new SimpleFormatter());
    logger.addHandler(handler);
    logger.log(Level.INFO, "started with {0}", 3);
    logger.log(Level.WARNING, "not so good", new IllegalStateException("seen"));
    return Keeper.of(logger, handler);
  }
}
