package dev.snap.recorder.rest;

import dev.snap.recorder.state.hprof.HeapObject.Instance;
import java.time.Duration;

/** What a dump tells of the JDK's handles: open or closed, used or not. */
final class Handles {
  private static final int STANDARD_ERROR = 2;
  private static final long SOON = Duration.ofDays(90).toMillis();

  private Handles() {}

  static boolean isOpenDescriptor(Held descriptor) {
    int number = (int) descriptor.instance().bits("fd");
    return number > STANDARD_ERROR;
  }

  static boolean hasOpenDescriptor(Held owner) {
    Instance descriptor = owner.field("fd");
    return descriptor != null && isOpenDescriptor(owner.with(descriptor));
  }

  static boolean isChannelOpen(Held channel) {
    return channel.instance().bits("closed") == 0;
  }

  /** An archive of the class path is served from the sealed bundle after a restore. */
  static boolean isForeignArchive(Held archive) {
    String path = archive.text("filePath");
    String name = path == null ? String.valueOf(archive.text("name")) : path;
    return archive.instance().bits("closeRequested") == 0
        && !name.startsWith(archive.surroundings().libraries())
        && !name.startsWith(archive.surroundings().javaHome());
  }

  static boolean isMapped(Held buffer) {
    return buffer.instance().bits("fd") != 0;
  }

  static boolean isAllocated(Held buffer) {
    return buffer.instance().bits("fd") == 0
        && buffer.instance().bits("att") == 0
        && buffer.instance().bits("capacity") > 0;
  }

  static boolean isEstablished(Held session) {
    return session.instance().bits("masterSecret") != 0;
  }

  /** Whether a host name was looked up for it; the machine itself is the same everywhere. */
  static boolean isResolvedAddress(Held address) {
    Instance holder = address.field("holder");
    if (holder == null) {
      return false;
    }
    String host = address.with(holder).text("hostName");
    return host != null && !host.isEmpty() && !host.equals("localhost");
  }

  static boolean endsSoon(Held certificate) {
    Instance info = certificate.field("info");
    Instance interval = info == null ? null : certificate.with(info).field("interval");
    Instance end = interval == null ? null : certificate.with(interval).field("notAfter");
    return end != null && end.bits("fastTime") < certificate.surroundings().now() + SOON;
  }
}
