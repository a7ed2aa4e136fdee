package dev.snap.seam.random;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import java.util.Random;

/** The superclass of the user's own generators. */
@StandsIn(value = Random.class, created = false)
public class MembraneRandom extends Random {
  private static final long serialVersionUID = 1L;

  public MembraneRandom() {
    super(Door.live() ? Generators.fresh() : Generators.seed("new Random"));
    if (!Door.live()) {
      Generators.add(this);
    }
  }

  public MembraneRandom(long seed) {
    super(seed);
  }
}
