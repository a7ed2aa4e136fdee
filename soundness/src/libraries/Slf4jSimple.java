// org.slf4j:slf4j-simple:2.0.20
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

public final class Slf4jSimple implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    MDC.put("shop", "tea");
    Logger logger = LoggerFactory.getLogger(Slf4jSimple.class);
    logger.info("started with {} and {}", 3, "four");
    logger.atWarn().addKeyValue("k", 5).log("fluent");
    return Keeper.of(logger, LoggerFactory.getILoggerFactory());
  }
}
