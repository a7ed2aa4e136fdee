// org.apache.logging.log4j:log4j-core:2.26.1
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

public final class Log4j2 implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    ConfigurationBuilder<BuiltConfiguration> builder =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    builder.add(
        builder
            .newAppender("stdout", "Console")
            .add(builder.newLayout("PatternLayout").addAttribute("pattern", "%d [%t] %p %c %m%n%xEx")));
    builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("stdout")));
    LoggerContext context = Configurator.initialize(builder.build());
    Logger logger = LogManager.getLogger(Log4j2.class);
    logger.info("started with {}", 3);
    logger.error("not so good", new IllegalStateException("seen"));
    return Keeper.of(logger, context);
  }
}
