package com.example.shop.ledger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.CyclicBufferAppender;
import dev.snap.Bootstrap;
import dev.snap.Container;
import dev.snap.Host;
import java.math.BigDecimal;
import org.slf4j.LoggerFactory;

/** Opens the books. */
public final class LedgerBootstrap implements Bootstrap<Ledger> {
  private final String text;
  private final BigDecimal opening;

  /** A ledger that starts with one entry. */
  public LedgerBootstrap(String text, BigDecimal opening) {
    this.text = text;
    this.opening = opening;
  }

  @Override
  public Ledger boot(Host host) {
    host.runAs(Container.single().memory("128Mi"));
    Notary notary = host.importService("notary", Notary.class, h -> HashNotary.appoint());
    Ledger ledger = new SealedLedger(notary, rememberLog());
    ledger.book(text, opening);
    return ledger;
  }

  /** Keeps the last log lines in memory, beside what {@code logback.xml} does with them. */
  private static CyclicBufferAppender<ILoggingEvent> rememberLog() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    CyclicBufferAppender<ILoggingEvent> last = new CyclicBufferAppender<>();
    last.setContext(context);
    last.setMaxSize(100);
    last.start();
    Logger logger = context.getLogger(SealedLedger.class);
    logger.setLevel(Level.DEBUG);
    logger.addAppender(last);
    return last;
  }
}
