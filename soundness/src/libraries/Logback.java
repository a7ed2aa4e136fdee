// ch.qos.logback:logback-classic:1.6.6
package libraries;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import dev.snap.Bootstrap;
import dev.snap.Host;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class Logback implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Logger logger = LoggerFactory.getLogger(Logback.class);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{HH:mm:ss.SSS} [%thread] %-5level %logger{36} - %msg%n");
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setEncoder(encoder);
    console.start();
    ListAppender<ILoggingEvent> kept = new ListAppender<>();
    kept.start();
    context.getLogger("libraries").addAppender(console);
    context.getLogger("libraries").addAppender(kept);
    logger.info("started with {}", 3);
    logger.warn("not so good", new IllegalStateException("seen"));
    return Keeper.of(logger, context, kept);
  }
}
