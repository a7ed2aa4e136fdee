package dev.snap.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.wire.References.Reference;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReferenceCodecTest {
  private interface Clock {}

  private static final class Table implements References {
    private final Map<Reference, Object> objects = new HashMap<>();
    private final Reference place;

    Table(Reference place, Object object) {
      this.place = place;
      objects.put(place, object);
    }

    @Override
    public <S> Reference export(S object, Class<S> type) {
      return place;
    }

    @Override
    public <S> S resolve(Reference reference, Class<S> type) {
      return type.cast(Objects.requireNonNull(objects.get(reference)));
    }
  }

  private static final SingularCodec<Clock> CODEC = Codecs.reference(Clock.class);

  @Test
  void writesTheBytesOfProtobuf() {
    assertThat(write(new Reference("shop/clock", 7, "r1")))
        .isEqualTo(
            Oracle.of("Reference").bytes("v { service: 'shop/clock' export: 7 instance: 'r1' }"));
    assertThat(write(new Reference("shop/clock", 0, null)))
        .isEqualTo(Oracle.of("Reference").bytes("v { service: 'shop/clock' }"));
  }

  @Test
  void readsTheObjectOfThePlace() {
    Clock clock = new Clock() {};
    for (Reference place :
        new Reference[] {new Reference("a", 7, "r1"), new Reference("a", 0, null)}) {
      assertThat(read(new Table(place, clock), write(place))).isSameAs(clock);
    }
  }

  @Test
  void refusesAnObjectOfAnotherType() {
    Reference place = new Reference("a", 3, null);
    assertThatThrownBy(() -> read(new Table(place, "text"), write(place)))
        .isInstanceOf(WireException.class)
        .hasMessage("the reference a#3 is no Clock");
  }

  @Test
  void refusesReferencesToNothing() {
    Table table = new Table(new Reference("a", 0, null), "");
    assertThatThrownBy(() -> read(table, new byte[] {10, 0}))
        .isInstanceOf(WireException.class)
        .hasMessage("a reference to no service or to no export");
  }

  @Test
  void refusesReferencesOutsideServices() {
    assertThatThrownBy(() -> CODEC.write(new WireWriter(References.NONE), 1, new Clock() {}))
        .isInstanceOf(WireException.class)
        .hasMessageEndingWith("Clock cannot be written outside a service");
  }

  private static byte[] write(Reference place) {
    WireWriter out = new WireWriter(new Table(place, ""));
    CODEC.write(out, 1, new Clock() {});
    return out.toBytes();
  }

  private static Clock read(References references, byte[] bytes) {
    WireReader in = new WireReader(bytes, references);
    return CODEC.read(in, in.tag() & 7, null);
  }
}
