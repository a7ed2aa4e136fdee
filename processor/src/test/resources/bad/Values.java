package bad;

import dev.snap.Service;
import dev.snap.Tag;

@Service
interface Values {
  void plain(Plain plain); // [SNAP-0107] Values.plain(plain): Values.Plain is a class that is no record. Make it a record, or pass a record of its values.

  Shape shape();

  void empty(Empty empty); // [SNAP-0114] Values.empty(empty): Values.Empty is an enum without constants. Give it one.

  void tagged(Tagged tagged);

  void arguments(@Tag(2) int one, int two); // [SNAP-0110] Values.arguments(two): field number 2 is that of one too. Give one of them another @Tag.

  void holder(Holder holder);

  class Plain {}

  sealed interface Shape permits Circle, Blob {} // [SNAP-0108] The result of Values.shape() → Values.Shape: Values.Blob is no record, enum or sealed interface. Make it one of these.

  record Circle(int radius) implements Shape {}

  final class Blob implements Shape {}

  enum Empty {}

  record Tagged(
      @Tag(0) int zero, // [SNAP-0110] Values.tagged(tagged) → Values.Tagged.zero: @Tag(0) is no field number. Use 1 to 536870911, but not 19000 to 19999, which protobuf keeps for itself.
      @Tag(19_500) int reserved, // [SNAP-0110] Values.tagged(tagged) → Values.Tagged.reserved: @Tag(19500) is no field number. Use 1 to 536870911, but not 19000 to 19999, which protobuf keeps for itself.
      @Tag(5) int five,
      int four,
      int twice) {} // [SNAP-0110] Values.tagged(tagged) → Values.Tagged.twice: field number 5 is that of five too. Give one of them another @Tag.

  record Holder(Outer.Visible visible) {}

  final class Outer {
    private Outer() {}

    private record Secret(int value) {}

    record Visible(Secret secret) {} // [SNAP-0109] Values.holder(holder) → Values.Holder.visible → Values.Outer.Visible.secret: Values.Outer.Secret is private or local, so that generated code cannot name it. Make it at least package-private, in a class or on its own.
  }
}
