package com.example.shop.ledger;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.CyclicBufferAppender;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A ledger whose entries are sealed by a notary. */
final class SealedLedger implements Ledger {
  private static final Logger LOG = LoggerFactory.getLogger(SealedLedger.class);

  private final Notary notary;
  private final CyclicBufferAppender<ILoggingEvent> lastLines;
  private final List<Entry> entries = new ArrayList<>();

  SealedLedger(Notary notary, CyclicBufferAppender<ILoggingEvent> lastLines) {
    this.notary = notary;
    this.lastLines = lastLines;
  }

  @Override
  public synchronized Entry book(String text, BigDecimal amount) {
    int number = entries.size() + 1;
    Instant at = Instant.now();
    String content = number + " " + text + " " + amount + " " + at;
    String seal = notary.seal(content.getBytes(StandardCharsets.UTF_8));
    Entry entry = new Entry(number, text, amount, at, seal);
    entries.add(entry);
    LOG.debug("{} {} {}", number, amount, text);
    return entry;
  }

  @Override
  public synchronized BigDecimal balance() {
    return entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public List<String> log() {
    return IntStream.range(0, lastLines.getLength())
        .mapToObj(lastLines::get)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
