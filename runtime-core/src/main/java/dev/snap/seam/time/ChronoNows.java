package dev.snap.seam.time;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoChronology;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.chrono.ThaiBuddhistDate;

/** Dates of other calendar systems that are read off the system's clock. */
public final class ChronoNows {
  private ChronoNows() {}

  @Replaces(value = HijrahDate.class, name = "now")
  public static HijrahDate hijrahDate() {
    return Door.live() ? HijrahDate.now() : hijrahDateIn(ZoneId.systemDefault());
  }

  @Replaces(value = HijrahDate.class, name = "now")
  public static HijrahDate hijrahDateIn(ZoneId zone) {
    return Door.live()
        ? HijrahDate.now(zone)
        : HijrahDate.now(Clocks.fixed("HijrahDate.now", zone));
  }

  @Replaces(value = JapaneseDate.class, name = "now")
  public static JapaneseDate japaneseDate() {
    return Door.live() ? JapaneseDate.now() : japaneseDateIn(ZoneId.systemDefault());
  }

  @Replaces(value = JapaneseDate.class, name = "now")
  public static JapaneseDate japaneseDateIn(ZoneId zone) {
    return Door.live()
        ? JapaneseDate.now(zone)
        : JapaneseDate.now(Clocks.fixed("JapaneseDate.now", zone));
  }

  @Replaces(value = MinguoDate.class, name = "now")
  public static MinguoDate minguoDate() {
    return Door.live() ? MinguoDate.now() : minguoDateIn(ZoneId.systemDefault());
  }

  @Replaces(value = MinguoDate.class, name = "now")
  public static MinguoDate minguoDateIn(ZoneId zone) {
    return Door.live()
        ? MinguoDate.now(zone)
        : MinguoDate.now(Clocks.fixed("MinguoDate.now", zone));
  }

  @Replaces(value = ThaiBuddhistDate.class, name = "now")
  public static ThaiBuddhistDate thaiBuddhistDate() {
    return Door.live() ? ThaiBuddhistDate.now() : thaiBuddhistDateIn(ZoneId.systemDefault());
  }

  @Replaces(value = ThaiBuddhistDate.class, name = "now")
  public static ThaiBuddhistDate thaiBuddhistDateIn(ZoneId zone) {
    return Door.live()
        ? ThaiBuddhistDate.now(zone)
        : ThaiBuddhistDate.now(Clocks.fixed("ThaiBuddhistDate.now", zone));
  }

  @Replaces(value = Chronology.class, kind = Kind.INSTANCE)
  public static ChronoLocalDate dateNow(Chronology chronology) {
    return Door.live() ? chronology.dateNow() : dateNow(chronology, ZoneId.systemDefault());
  }

  @Replaces(value = Chronology.class, kind = Kind.INSTANCE)
  public static ChronoLocalDate dateNow(Chronology chronology, ZoneId zone) {
    return Door.live()
        ? chronology.dateNow(zone)
        : chronology.dateNow(Clocks.fixed("Chronology.dateNow", zone));
  }

  @Replaces(value = IsoChronology.class, kind = Kind.INSTANCE)
  public static LocalDate dateNow(IsoChronology chronology) {
    return LocalDate.from(dateNow((Chronology) chronology));
  }

  @Replaces(value = IsoChronology.class, kind = Kind.INSTANCE)
  public static LocalDate dateNow(IsoChronology chronology, ZoneId zone) {
    return LocalDate.from(dateNow((Chronology) chronology, zone));
  }

  @Replaces(value = HijrahChronology.class, kind = Kind.INSTANCE)
  public static HijrahDate dateNow(HijrahChronology chronology) {
    return HijrahDate.from(dateNow((Chronology) chronology));
  }

  @Replaces(value = HijrahChronology.class, kind = Kind.INSTANCE)
  public static HijrahDate dateNow(HijrahChronology chronology, ZoneId zone) {
    return HijrahDate.from(dateNow((Chronology) chronology, zone));
  }

  @Replaces(value = JapaneseChronology.class, kind = Kind.INSTANCE)
  public static JapaneseDate dateNow(JapaneseChronology chronology) {
    return JapaneseDate.from(dateNow((Chronology) chronology));
  }

  @Replaces(value = JapaneseChronology.class, kind = Kind.INSTANCE)
  public static JapaneseDate dateNow(JapaneseChronology chronology, ZoneId zone) {
    return JapaneseDate.from(dateNow((Chronology) chronology, zone));
  }

  @Replaces(value = MinguoChronology.class, kind = Kind.INSTANCE)
  public static MinguoDate dateNow(MinguoChronology chronology) {
    return MinguoDate.from(dateNow((Chronology) chronology));
  }

  @Replaces(value = MinguoChronology.class, kind = Kind.INSTANCE)
  public static MinguoDate dateNow(MinguoChronology chronology, ZoneId zone) {
    return MinguoDate.from(dateNow((Chronology) chronology, zone));
  }

  @Replaces(value = ThaiBuddhistChronology.class, kind = Kind.INSTANCE)
  public static ThaiBuddhistDate dateNow(ThaiBuddhistChronology chronology) {
    return ThaiBuddhistDate.from(dateNow((Chronology) chronology));
  }

  @Replaces(value = ThaiBuddhistChronology.class, kind = Kind.INSTANCE)
  public static ThaiBuddhistDate dateNow(ThaiBuddhistChronology chronology, ZoneId zone) {
    return ThaiBuddhistDate.from(dateNow((Chronology) chronology, zone));
  }
}
