package dev.snap.recorder.state.hprof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.error.SnapFailure;
import dev.snap.recorder.state.StateReader;
import dev.snap.recorder.state.StateRoots;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeapDumpTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {4, 8})
  void objectsAreReadWithIdsOfBothSizes(int idSize) throws IOException {
    HeapDump heap = HeapDump.open(file(new SmallDump(idSize).bytes()));

    Instance node = Objects.requireNonNull(heap.instance(SmallDump.NODE));
    assertThat(node.type().name()).isEqualTo("shop.Node");
    assertThat(node.bits("count")).isEqualTo(-7);
    assertThat(node.bits("next")).isEqualTo(SmallDump.NODE);
    assertThat(node.bits("inherited")).isEqualTo(1L << 40);
    assertThat(node.type().statics())
        .containsExactly(new HeapClass.StaticField("root", ValueType.OBJECT, SmallDump.NODE));
    assertThat(heap.size()).isEqualTo(1);
  }

  @Test
  void aDumpThatEndsEarlyIsReportedWhereverItEnds() throws IOException {
    byte[] bytes = new SmallDump(8).bytes();
    for (int length = 0; length < bytes.length; length++) {
      Path cut = file(Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> HeapDump.open(cut)).isInstanceOf(DamagedDump.class);
    }
  }

  @Test
  void aDamagedDumpIsReportedOrReadButNeverHangs() throws IOException {
    byte[] bytes = new SmallDump(8).bytes();
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      Path dump = file(damaged);
      assertThatThrownBy(() -> StateReader.read(dump, StateRoots.of("shop")))
          .isInstanceOf(SnapFailure.class);
    }
  }

  @Test
  void anotherFileIsReported() throws IOException {
    Path other = file("something else, which is long enough to be a header".getBytes(UTF_8));

    assertThatThrownBy(() -> StateReader.read(other, StateRoots.of("shop/stock")))
        .isInstanceOf(SnapFailure.class)
        .hasMessage(
            "[SNAP-0216] The heap dump of 'shop/stock' cannot be read: it does not start with JAVA PROFILE 1.0.2.\n"
                + "  Check that the disk has room for the dump, which is about as large as the heap in use, and build"
                + " again.");
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("dump.hprof"), bytes);
  }

  /** One object of a class with a superclass, in the binary format. */
  private static final class SmallDump {
    static final long NODE = 0x700;
    private static final long CLASS = 0x500;
    private static final long PARENT = 0x400;

    private final int idSize;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(out);

    SmallDump(int idSize) {
      this.idSize = idSize;
    }

    byte[] bytes() throws IOException {
      data.writeBytes("JAVA PROFILE 1.0.2\0");
      data.writeInt(idSize);
      data.writeLong(0);
      String[] names = {"shop/Parent", "shop/Node", "inherited", "count", "next", "root"};
      for (int i = 0; i < names.length; i++) {
        record(0x01, new Body().id(i + 1).text(names[i]));
      }
      record(0x02, new Body().u4(1).id(PARENT).u4(0).id(1));
      record(0x02, new Body().u4(2).id(CLASS).u4(0).id(2));
      record(0x1C, node());
      record(0x1C, classes());
      record(0x2C, new Body());
      return out.toByteArray();
    }

    private Body node() throws IOException {
      Body body = new Body().u1(0x21).id(NODE).u4(0).id(CLASS).u4(4 + idSize + 8);
      return body.u4(-7).id(NODE).u8(1L << 40).u1(0xFF).id(NODE);
    }

    private Body classes() throws IOException {
      Body body = new Body().u1(0x20).id(PARENT).u4(0).id(0).id(0).id(0).id(0).id(0).id(0).u4(8);
      body.u2(0).u2(0).u2(1).id(3).u1(11);
      body.u1(0x20).id(CLASS).u4(0).id(PARENT).id(0).id(0).id(0).id(0).id(0).u4(4 + idSize);
      body.u2(0).u2(1).id(6).u1(2).id(NODE);
      return body.u2(2).id(4).u1(10).id(5).u1(2);
    }

    private void record(int tag, Body body) throws IOException {
      data.writeByte(tag);
      data.writeInt(0);
      data.writeInt(body.content.size());
      body.content.writeTo(data);
    }

    private final class Body {
      private final ByteArrayOutputStream content = new ByteArrayOutputStream();
      private final DataOutputStream data = new DataOutputStream(content);

      Body id(long id) throws IOException {
        return idSize == 8 ? u8(id) : u4((int) id);
      }

      Body u1(int value) throws IOException {
        data.writeByte(value);
        return this;
      }

      Body u2(int value) throws IOException {
        data.writeShort(value);
        return this;
      }

      Body u4(int value) throws IOException {
        data.writeInt(value);
        return this;
      }

      Body u8(long value) throws IOException {
        data.writeLong(value);
        return this;
      }

      Body text(String text) throws IOException {
        data.writeBytes(text);
        return this;
      }
    }
  }
}
