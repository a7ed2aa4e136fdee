package stock;

import dev.snap.Service;

/** A service. */
@Service
public interface Shelf {
  String name();
}
