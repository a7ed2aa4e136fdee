package dev.snap.soundness.fuzz;

import dev.snap.bundle.Manifest;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.membrane.carried.CarriedBootstrapReader;
import dev.snap.recorder.state.hprof.DamagedDump;
import dev.snap.recorder.state.hprof.HeapClass;
import dev.snap.recorder.state.hprof.HeapDump;
import dev.snap.soundness.attack.JournalBytes;
import dev.snap.transport.Address;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is fuzzed: each takes any bytes, and ends, or refuses them in its own words. */
enum FuzzTarget {
  /** A whole journal. */
  JOURNAL {
    @Override
    void read(byte[] bytes) {
      dev.snap.journal.JournalReader.verify(new ByteArrayInputStream(bytes), NoBlobs.NONE);
    }
  },

  /** One record of a journal whose checksums and chain are right. */
  ENTRY {
    @Override
    void read(byte[] bytes) throws IOException {
      byte[] header = {1 << 3 | 2, 3, 1 << 3 | 2, 1, 's'};
      byte[] start = {'S', 'N', 'A', 'P', 'J', 'R', 'N', 'L', 1, 0, 0, 0};
      JOURNAL.read(new JournalBytes(start, List.of()).chained(List.of(header, bytes)));
    }
  },

  /** Values on the wire, by codecs of every shape. */
  VALUES {
    private final List<Codec<?>> codecs =
        List.of(
            Codecs.STRING,
            Codecs.BYTES,
            Codecs.LONG,
            Codecs.list(Codecs.STRING),
            Codecs.list(Codecs.list(Codecs.INTEGER)),
            Codecs.map(Codecs.STRING, Codecs.list(Codecs.LONG)),
            Codecs.set(Codecs.STRING),
            Codecs.optional(Codecs.STRING));

    @Override
    void read(byte[] bytes) {
      for (Codec<?> codec : codecs) {
        try {
          value(codec, bytes);
        } catch (WireException refused) {
          // The next one may take them.
        }
      }
      WireText.of(bytes);
    }
  },

  /** A manifest. */
  MANIFEST {
    @Override
    void read(byte[] bytes) {
      Manifest manifest = Manifest.parse(bytes);
      manifest.libraries();
      manifest.service();
    }
  },

  /** A bootstrap on its way into a membrane. */
  CARRIED {
    @Override
    void read(byte[] bytes) {
      CarriedBootstrapReader.read(
          new CarriedBootstrap("shop.Shop", bytes),
          FuzzTarget.class.getClassLoader(),
          References.NONE);
    }
  },

  /** A reference to a service. */
  REFERENCE {
    @Override
    void read(byte[] bytes) {
      References.Reference.fromBytes(bytes);
    }
  },

  /** The address of a peer. */
  ADDRESS {
    @Override
    void read(byte[] bytes) {
      try {
        Address.parse(new String(bytes, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException refused) {
        // Its own words: the caller says where the text stands.
      }
    }
  },

  /** A heap dump, with all of its objects. */
  HEAP_DUMP {
    @Override
    void read(byte[] bytes) throws IOException {
      Path file = Files.createTempFile("dump", ".hprof");
      try {
        Files.write(file, bytes);
        HeapDump dump = HeapDump.open(file);
        for (HeapClass each : dump.classes()) {
          dump.object(each.id());
        }
      } finally {
        Files.delete(file);
      }
    }
  };

  /** Reads bytes. */
  abstract void read(byte[] bytes) throws IOException;

  /** Whether the bytes were taken; anything but a refusal in our own words is thrown. */
  boolean takes(byte[] bytes) {
    try {
      read(bytes);
      return true;
    } catch (SnapFailure | WireException | DamagedDump refused) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> void value(Codec<T> codec, byte[] bytes) {
    WireReader in = new WireReader(bytes, References.NONE);
    @Nullable T value = null;
    while (in.hasNext()) {
      value = codec.read(in, in.tag() & 7, value);
    }
    codec.finish(value);
  }
}
