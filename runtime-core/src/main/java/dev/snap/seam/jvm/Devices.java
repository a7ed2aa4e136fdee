package dev.snap.seam.jvm;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.refused.Refused;

/** Refuses to look for the devices of the build machine: a replay finds those of another. */
public final class Devices {
  private Devices() {}

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = Object.class,
      type = "javax.sound.sampled.AudioSystem",
      names = {
        "getClip",
        "getLine",
        "getMixer",
        "getMixerInfo",
        "getSourceDataLine",
        "getSourceLineInfo",
        "getTargetDataLine",
        "getTargetLineInfo",
        "isLineSupported"
      })
  @Guards(
      value = Object.class,
      type = "javax.sound.midi.MidiSystem",
      names = {
        "getMidiDevice",
        "getMidiDeviceInfo",
        "getReceiver",
        "getSequencer",
        "getSynthesizer",
        "getTransmitter"
      })
  @Guards(
      value = Object.class,
      type = "javax.print.PrintServiceLookup",
      names = {"lookupDefaultPrintService", "lookupMultiDocPrintServices", "lookupPrintServices"})
  public static void look(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.WHOLE_JVM,
          operation,
          "looks for devices of the build machine",
          "Look when the service is live.");
    }
  }
}
