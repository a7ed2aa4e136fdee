package dev.snap.seam.time.written;

import dev.snap.seam.StandsIn;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** Writes log records with the recorded times to a stream of the service. */
@StandsIn(StreamHandler.class)
public class MembraneStreamHandler extends StreamHandler {

  public MembraneStreamHandler() {
    configure(new StreamHandler());
  }

  public MembraneStreamHandler(OutputStream out, Formatter formatter) {
    super(out, formatter);
    configure(new StreamHandler(out, formatter));
  }

  /** The settings of a handler follow from the name of its class. */
  private void configure(StreamHandler plain) {
    if (getClass() != MembraneStreamHandler.class) {
      return;
    }
    try {
      super.setLevel(plain.getLevel());
      super.setFilter(plain.getFilter());
      super.setFormatter(plain.getFormatter());
      super.setEncoding(plain.getEncoding());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void publish(LogRecord record) {
    super.publish(LogTimes.written(record));
  }
}
