package dev.snap.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WireReaderTest {
  private static final long[] NUMBERS = {
    0,
    1,
    127,
    128,
    16_383,
    16_384,
    -1,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  @Test
  void readsAndWritesNumbersAsProtobufDoes() throws IOException {
    for (long number : NUMBERS) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      CodedOutputStream coded = CodedOutputStream.newInstance(bytes);
      coded.writeUInt64NoTag(number);
      coded.writeFixed64NoTag(number);
      coded.writeFixed32NoTag((int) number);
      coded.flush();
      WireWriter out = new WireWriter(References.NONE);
      out.rawVarint(number);
      out.rawFixed64(number);
      out.rawFixed32((int) number);
      assertThat(out.toBytes()).isEqualTo(bytes.toByteArray());
      WireReader in = reader(bytes.toByteArray());
      assertThat(in.varint()).isEqualTo(number);
      assertThat(in.fixed64()).isEqualTo(number);
      assertThat(in.fixed32()).isEqualTo((int) number);
      assertThat(in.hasNext()).isFalse();
    }
  }

  @Test
  void writesTheLengthOfEveryContent() throws IOException {
    for (int length : new int[] {0, 1, 126, 127, 128, 129, 16_383, 16_384, 100_000}) {
      WireWriter out = new WireWriter(References.NONE);
      int outer = out.open(1);
      int mark = out.open(2);
      for (int i = 0; i < length; i++) {
        out.rawVarint(7);
      }
      out.close(mark);
      out.close(outer);
      CodedInputStream in = CodedInputStream.newInstance(out.toBytes());
      assertThat(in.readTag()).isEqualTo(10);
      in.pushLimit(in.readRawVarint32());
      assertThat(in.readTag()).isEqualTo(18);
      assertThat(in.readByteArray())
          .hasSize(length)
          .containsOnly(length == 0 ? new byte[0] : new byte[] {7});
      assertThat(in.isAtEnd()).isTrue();
    }
  }

  @Test
  void refusesWhatIsNotWellFormed() {
    assertRefused(() -> reader(0x80).varint(), "offset 1: the bytes end early");
    assertRefused(
        () -> reader(255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1).varint(),
        "offset 10: a varint longer than ten bytes");
    assertRefused(() -> reader(7).tag(), "offset 1: not a field tag");
    assertRefused(() -> reader(255, 255, 255, 255, 127).tag(), "offset 5: not a field tag");
    assertRefused(() -> reader(5, 'a').string(), "offset 1: a length of 5 with 1 left");
    assertRefused(
        () -> reader(255, 255, 255, 255, 255, 255, 255, 255, 255, 1).bytes(),
        "offset 10: a length of -1 with 0 left");
    assertRefused(() -> reader(0, 0, 0).fixed32(), "offset 0: the bytes end early");
    assertRefused(() -> reader(1, 0xC0).string(), "offset 1: a string that is not UTF-8");
    assertRefused(
        () -> reader(3, 0xED, 0xA0, 0x80).string(), "offset 1: a string that is not UTF-8");
    assertRefused(() -> reader(0).skip(11), "offset 0: unknown wire type 3");
    assertRefused(
        () -> reader(9, 0).open(WireWriter.LENGTH), "offset 1: a length of 9 with 1 left");
  }

  @Test
  void readsTheReplacementCharacterItself() {
    assertThat(reader(3, 0xEF, 0xBF, 0xBD).string()).isEqualTo("\uFFFD");
  }

  @Test
  void leavesAMessageOnlyAtItsEnd() {
    WireReader in = reader(2, 8, 1, 8, 2);
    int limit = in.open(WireWriter.LENGTH);
    assertRefused(() -> in.close(limit), "offset 1: bytes left in a message");
    in.skip(in.tag());
    assertThat(in.hasNext()).isFalse();
    in.close(limit);
    assertThat(in.hasNext()).isTrue();
  }

  @Test
  void skipsFieldsOfEveryWireType() {
    WireWriter out = new WireWriter(References.NONE);
    out.int64(1, -1);
    out.float64(2, 1);
    out.string(3, "skipped");
    out.float32(4, 1);
    out.int32(536_870_911, 5);
    WireReader in = reader(out.toBytes());
    for (int field : new int[] {1, 2, 3, 4}) {
      int tag = in.tag();
      assertThat(tag >>> 3).isEqualTo(field);
      in.skip(tag);
    }
    assertThat(in.tag() >>> 3).isEqualTo(536_870_911);
    assertThat(in.int32()).isEqualTo(5);
  }

  private static void assertRefused(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading).isInstanceOf(WireException.class).hasMessage(message);
  }

  private static WireReader reader(int... bytes) {
    byte[] array = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      array[i] = (byte) bytes[i];
    }
    return reader(array);
  }

  private static WireReader reader(byte[] bytes) {
    return new WireReader(bytes, References.NONE);
  }
}
