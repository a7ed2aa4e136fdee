package dev.snap.wire.values;

import dev.snap.wire.SingularCodec;
import dev.snap.wire.WireException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** Values written as a {@code string} in their canonical form, at most 65,536 characters long. */
public final class TextCodecs {
  /** {@code string}, such as {@code 123e4567-e89b-12d3-a456-426614174000}. */
  public static final SingularCodec<UUID> UUIDS =
      new TextCodec<>(UUID.class) {
        @Override
        UUID parse(String text) {
          UUID value = UUID.fromString(text);
          if (!value.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
          }
          return value;
        }
      };

  /** {@code string} as of {@link BigDecimal#toString}; keeps the scale. */
  public static final SingularCodec<BigDecimal> BIG_DECIMAL =
      new TextCodec<>(BigDecimal.class) {
        @Override
        BigDecimal parse(String text) {
          return new BigDecimal(text);
        }
      };

  /** {@code string} of decimal digits. */
  public static final SingularCodec<BigInteger> BIG_INTEGER =
      new TextCodec<>(BigInteger.class) {
        @Override
        BigInteger parse(String text) {
          return new BigInteger(text);
        }
      };

  /** {@code string} as of RFC 2396. */
  public static final SingularCodec<URI> URIS =
      new TextCodec<>(URI.class, URI.create("")) {
        @Override
        URI parse(String text) {
          return URI.create(text);
        }
      };

  /** {@code string}, a BCP 47 language tag; a locale that has none is refused. */
  public static final SingularCodec<Locale> LOCALE =
      new TextCodec<>(Locale.class) {
        @Override
        String format(Locale value) {
          String tag = value.toLanguageTag();
          if (!Locale.forLanguageTag(tag).equals(value)) {
            throw new WireException("the locale " + value + " has no language tag of its own");
          }
          return tag;
        }

        @Override
        Locale parse(String text) {
          return new Locale.Builder().setLanguageTag(text).build();
        }
      };

  /** {@code string}, an ISO 4217 code. */
  public static final SingularCodec<Currency> CURRENCY =
      new TextCodec<>(Currency.class) {
        @Override
        Currency parse(String text) {
          return Currency.getInstance(text);
        }
      };

  private TextCodecs() {}
}
