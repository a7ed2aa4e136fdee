package warehouse;

import dev.snap.Service;

/** The service that the root imports. */
@Service
public interface Tariff {
  /** What a kind of goods costs. */
  long priceOf(String kind, int weight);
}
