package sample;

import dev.snap.RemoteFailure;
import dev.snap.Service;
import dev.snap.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import sample.other.Money;

/** One method for each kind of thing that crosses, with names that generated code might trip over. */
@Service
public interface Rich extends Parent<Colour, RuntimeException> {
  Scalars scalars(Scalars scalars);

  Boxes boxes(Boxes boxes);

  Texts texts(Texts texts);

  Containers containers(Containers containers);

  Arrays arrays(Arrays arrays);

  Tree tree(Tree tree, Expression expression);

  Payment pay(Payment payment) throws Declined, IOException, RemoteFailure;

  @Nullable String maybe(@Nullable String text, @Nullable List<String> list, @Nullable Money money);

  int count(int... numbers);

  int count(String text);

  void nothing();

  Rich self(Rich other, List<Rich> all);

  List<String> list(String string, int wait, int in, int out, int tag, int value, int arguments, int near);

  void object(@Tag(7) int seventh, @Tag(2) int second);

  @Deprecated
  Old old(Old old);

  default String hello(String name) {
    return "hello " + name;
  }

  static String helper() {
    return "not part of the service";
  }

  @Override
  String toString();

  record Scalars(boolean z, byte b, short s, char c, int i, long l, float f, double d, String text, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Scalars that
          && java.util.Arrays.equals(bytes, that.bytes)
          && (z + "" + b + s + (int) c + i + l + f + d + text)
              .equals(that.z + "" + that.b + that.s + (int) that.c + that.i + that.l + that.f + that.d + that.text);
    }

    @Override
    public int hashCode() {
      return i;
    }
  }

  record Boxes(Boolean z, Byte b, Short s, Character c, Integer i, Long l, Float f, Double d, OptionalInt maybe) {}

  record Texts(
      UUID id,
      BigDecimal decimal,
      BigInteger integer,
      URI uri,
      Locale locale,
      Currency currency,
      LocalDate date,
      Instant instant,
      Duration duration,
      DayOfWeek day) {}

  record Containers(
      List<Integer> numbers,
      Set<Colour> colours,
      Collection<String> words,
      Optional<Money> money,
      Map<String, Money> prices,
      Map<Colour, Integer> counts,
      List<List<String>> rows,
      Map<UUID, Optional<List<Integer>>> deep) {}

  record Arrays(int[] ints, String[] words, double[][] rows, Money[] moneys) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Arrays that
          && java.util.Arrays.equals(ints, that.ints)
          && java.util.Arrays.equals(words, that.words)
          && java.util.Arrays.deepEquals(rows, that.rows)
          && java.util.Arrays.equals(moneys, that.moneys);
    }

    @Override
    public int hashCode() {
      return ints.length;
    }
  }

  record Tree(String name, List<Tree> children, Optional<Forest> forest) {}

  record Forest(List<Tree> trees, Map<String, Forest> more) {}

  sealed interface Expression permits Sum, Literal {}

  record Sum(Expression left, Expression right) implements Expression {}

  record Literal(int value) implements Expression {}

  sealed interface Payment permits Card, Cash, Colour {}

  sealed interface Cash extends Payment permits Coin, Note {}

  record Coin(int cents) implements Cash {}

  record Note(int euros) implements Cash {}

  record Card(@Tag(4) String number, @Tag(1) String name, String code) implements Payment {}

  @Deprecated
  record Old(int value) {}
}
