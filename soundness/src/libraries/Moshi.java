// com.squareup.moshi:moshi:1.15.2
package libraries;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Types;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import java.util.Map;

public final class Moshi implements Bootstrap<Kept> {
  enum Suit {
    HEARTS,
    SPADES
  }

  static final class Card {
    String rank;
    List<Suit> suits;
  }

  @Override
  public Kept boot(Host host) throws Exception {
    com.squareup.moshi.Moshi moshi = new com.squareup.moshi.Moshi.Builder().build();
    JsonAdapter<Card> adapter = moshi.adapter(Card.class);
    JsonAdapter<Map<String, List<Integer>>> maps =
        moshi.adapter(
            Types.newParameterizedType(
                Map.class, String.class, Types.newParameterizedType(List.class, Integer.class)));
    Card read = adapter.fromJson("{\"rank\": \"A\", \"suits\": [\"SPADES\", \"HEARTS\"]}");
    return Keeper.of(moshi, adapter, maps, read, maps.fromJson("{\"a\": [1]}"));
  }
}
