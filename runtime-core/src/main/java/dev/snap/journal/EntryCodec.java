package dev.snap.journal;

import dev.snap.RemoteFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.wire.Codecs;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries as protobuf messages, as the site's page on the journal format lists them. Values above
 * {@link #INLINE} bytes stand in blobs.
 */
final class EntryCodec {
  /** The largest value that stands in the journal itself, in bytes. */
  static final int INLINE = 1024;

  /** The most fields of an action: a record of empty ones would take many times its size. */
  static final int MOST_FIELDS = 1000;

  static final int HEADER = 1;
  static final int OPEN = 2;
  static final int CLOSE = 3;
  static final int LEAF = 4;
  static final int COMMIT = 5;

  private final Blobs blobs;

  EntryCodec(Blobs blobs) {
    this.blobs = blobs;
  }

  byte[] toBytes(Entry entry) {
    WireWriter out = new WireWriter(References.NONE);
    if (entry instanceof Entry.Open open) {
      int mark = out.open(OPEN);
      out.int32(1, open.direction().ordinal());
      writeAction(out, 2, open.action());
      out.string(3, open.site());
      out.close(mark);
    } else if (entry instanceof Entry.Leaf leaf) {
      int mark = out.open(LEAF);
      writeAction(out, 1, leaf.action());
      writeOutcome(out, 2, leaf.outcome());
      out.string(3, leaf.site());
      out.close(mark);
    } else if (entry instanceof Entry.Close close) {
      int mark = out.open(CLOSE);
      writeOutcome(out, 1, close.outcome());
      out.close(mark);
    }
    return out.toBytes();
  }

  /** The entry in a field of a record, the reader standing behind its tag. */
  Entry read(int field, WireReader in, int wireType) {
    int limit = in.open(wireType);
    @Nullable Action action = null;
    @Nullable Outcome outcome = null;
    String site = "";
    int direction = 0;
    int actionField = field == OPEN ? 2 : field == LEAF ? 1 : -1;
    int outcomeField = field == CLOSE ? 1 : field == LEAF ? 2 : -1;
    while (in.hasNext()) {
      int tag = in.tag();
      int at = tag >>> 3;
      if (at == actionField) {
        action = readAction(in, tag & 7);
      } else if (at == outcomeField) {
        outcome = readOutcome(in, tag & 7);
      } else if (at == 3 && field != CLOSE) {
        site = Codecs.STRING.read(in, tag & 7, site);
      } else if (at == 1 && field == OPEN) {
        direction = Codecs.INTEGER.read(in, tag & 7, direction);
      } else {
        throw new WireException("unknown field " + at);
      }
    }
    in.close(limit);
    return entry(field, direction, action, outcome, site);
  }

  private static Entry entry(
      int field, int direction, @Nullable Action action, @Nullable Outcome outcome, String site) {
    if (field == CLOSE && outcome != null) {
      return new Entry.Close(outcome);
    }
    if (field == LEAF && action != null && outcome != null) {
      return new Entry.Leaf(action, outcome, site);
    }
    if (field == OPEN && action != null && (direction == 0 || direction == 1)) {
      return new Entry.Open(Entry.Direction.values()[direction], action, site);
    }
    throw new WireException("an entry that lacks a part");
  }

  private void writeAction(WireWriter out, int field, Action action) {
    int mark = out.open(field);
    out.string(1, action.surface().name());
    out.string(2, action.name());
    for (Action.Field each : action.fields()) {
      int inner = out.open(3);
      out.string(1, each.name());
      out.string(2, each.text());
      byte[] bytes = each.bytes();
      if (bytes != null) {
        writeBytes(out, 3, bytes);
      }
      out.close(inner);
    }
    out.close(mark);
  }

  private Action readAction(WireReader in, int wireType) {
    int limit = in.open(wireType);
    String surface = "";
    String name = "";
    List<Action.Field> fields = new ArrayList<>();
    while (in.hasNext()) {
      int tag = in.tag();
      switch (tag >>> 3) {
        case 1 -> surface = Codecs.STRING.read(in, tag & 7, surface);
        case 2 -> name = Codecs.STRING.read(in, tag & 7, name);
        case 3 -> {
          if (fields.size() == MOST_FIELDS) {
            throw new WireException("an action with more than " + MOST_FIELDS + " fields");
          }
          fields.add(readField(in, tag & 7));
        }
        default -> throw new WireException("unknown field " + (tag >>> 3) + " of an action");
      }
    }
    in.close(limit);
    return new Action(surfaceOf(surface), name, fields);
  }

  private Action.Field readField(WireReader in, int wireType) {
    int limit = in.open(wireType);
    String name = "";
    String text = "";
    byte @Nullable [] bytes = null;
    while (in.hasNext()) {
      int tag = in.tag();
      switch (tag >>> 3) {
        case 1 -> name = Codecs.STRING.read(in, tag & 7, name);
        case 2 -> text = Codecs.STRING.read(in, tag & 7, text);
        case 3 -> bytes = readBytes(in, tag & 7);
        default ->
            throw new WireException("unknown field " + (tag >>> 3) + " of an action's field");
      }
    }
    in.close(limit);
    return new Action.Field(name, text, bytes);
  }

  private void writeOutcome(WireWriter out, int field, Outcome outcome) {
    int mark = out.open(field);
    if (outcome instanceof Outcome.Gave gave) {
      writeBytes(out, 1, gave.bytes());
    } else if (outcome instanceof Outcome.Raised raised) {
      writeBytes(out, 2, raised.bytes());
    } else if (outcome instanceof Outcome.Threw threw) {
      OutcomeFields.writeThrown(out, 3, threw.thrown());
    } else if (outcome instanceof Outcome.Failed failed) {
      OutcomeFields.writeFailed(out, 4, failed);
    }
    out.close(mark);
  }

  private Outcome readOutcome(WireReader in, int wireType) {
    int limit = in.open(wireType);
    @Nullable Outcome outcome = null;
    while (in.hasNext()) {
      int tag = in.tag();
      outcome =
          switch (tag >>> 3) {
            case 1 -> new Outcome.Gave(readBytes(in, tag & 7));
            case 2 -> new Outcome.Raised(readBytes(in, tag & 7));
            case 3 -> new Outcome.Threw(OutcomeFields.readThrown(in, tag & 7));
            case 4 -> OutcomeFields.readFailed(in, tag & 7);
            default -> throw new WireException("unknown field " + (tag >>> 3) + " of an outcome");
          };
    }
    in.close(limit);
    if (outcome == null) {
      throw new WireException("an outcome that is none");
    }
    return outcome;
  }

  private void writeBytes(WireWriter out, int field, byte[] bytes) {
    int mark = out.open(field);
    if (bytes.length > INLINE) {
      out.string(2, blobs.put(bytes));
    } else {
      out.bytes(1, bytes);
    }
    out.close(mark);
  }

  private byte[] readBytes(WireReader in, int wireType) {
    int limit = in.open(wireType);
    byte[] bytes = new byte[0];
    while (in.hasNext()) {
      int tag = in.tag();
      switch (tag >>> 3) {
        case 1 -> bytes = Codecs.BYTES.read(in, tag & 7, bytes);
        case 2 -> bytes = blobs.get(Codecs.STRING.read(in, tag & 7, null));
        default -> throw new WireException("unknown field " + (tag >>> 3) + " of a value");
      }
    }
    in.close(limit);
    return bytes;
  }

  private static Surface surfaceOf(String name) {
    for (Surface surface : Surface.values()) {
      if (surface.name().equals(name)) {
        return surface;
      }
    }
    throw new WireException("unknown surface " + name);
  }

  /** The outcomes that hold no value. */
  private static final class OutcomeFields {
    static void writeThrown(WireWriter out, int field, Thrown thrown) {
      int mark = out.open(field);
      out.string(1, thrown.kind());
      optional(out, 2, thrown.message());
      optional(out, 3, thrown.other());
      optional(out, 4, thrown.reason());
      out.close(mark);
    }

    static Thrown readThrown(WireReader in, int wireType) {
      int limit = in.open(wireType);
      @Nullable String[] parts = new @Nullable String[4];
      while (in.hasNext()) {
        int tag = in.tag();
        int at = tag >>> 3;
        if (at < 1 || at > 4) {
          throw new WireException("unknown field " + at + " of an exception");
        }
        parts[at - 1] = Codecs.STRING.read(in, tag & 7, null);
      }
      in.close(limit);
      String kind = parts[0];
      if (kind == null || !Thrown.isKind(kind)) {
        throw new WireException("unknown exception " + kind);
      }
      return new Thrown(kind, parts[1], parts[2], parts[3]);
    }

    static void writeFailed(WireWriter out, int field, Outcome.Failed failed) {
      int mark = out.open(field);
      out.int32(1, failed.reason().ordinal());
      out.int32(2, failed.execution().ordinal());
      out.string(3, failed.detail());
      out.close(mark);
    }

    static Outcome readFailed(WireReader in, int wireType) {
      int limit = in.open(wireType);
      int reason = 0;
      int execution = 0;
      String detail = "";
      while (in.hasNext()) {
        int tag = in.tag();
        switch (tag >>> 3) {
          case 1 -> reason = Codecs.INTEGER.read(in, tag & 7, reason);
          case 2 -> execution = Codecs.INTEGER.read(in, tag & 7, execution);
          case 3 -> detail = Codecs.STRING.read(in, tag & 7, detail);
          default -> throw new WireException("unknown field " + (tag >>> 3) + " of a failure");
        }
      }
      in.close(limit);
      RemoteFailure.Reason[] reasons = RemoteFailure.Reason.values();
      RemoteFailure.Execution[] executions = RemoteFailure.Execution.values();
      if (reason < 0
          || reason >= reasons.length
          || execution < 0
          || execution >= executions.length) {
        throw new WireException("unknown failure");
      }
      return new Outcome.Failed(reasons[reason], executions[execution], detail);
    }

    private static void optional(WireWriter out, int field, @Nullable String value) {
      if (value != null) {
        out.tag(field, WireWriter.LENGTH);
        out.rawString(value);
      }
    }
  }
}
