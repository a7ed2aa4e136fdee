package shop;

import dev.snap.Host;
import dev.snap.replay.Surroundings;

/** The code of a bootstrap as it was recorded, and ways in which it may have changed since. */
public final class ShelfCode {
  private static final String MANY = "Forty-two crates of apples, the red ones, by ";

  private ShelfCode() {}

  /** Reads twice, asks its neighbour, who asks back, and reads again. */
  public static Shelf recorded(Host host) throws Exception {
    Surroundings.read("one.csv");
    Surroundings.read("two.csv");
    return passed(text -> MANY + Surroundings.read("stock.csv"), "take me");
  }

  /** Reads another file in the second place. */
  public static Shelf readsAnotherFile(Host host) {
    Surroundings.read("one.csv");
    Surroundings.read("zwei.csv");
    return new LocalShelf(text -> text);
  }

  /** Writes where it has read. */
  public static Shelf writes(Host host) {
    Surroundings.read("one.csv");
    Surroundings.write("two.csv");
    return new LocalShelf(text -> text);
  }

  /** Leaves out the second read. */
  public static Shelf skipsARead(Host host) throws Exception {
    Surroundings.read("one.csv");
    return passed(text -> text, "take me");
  }

  /** Leaves out everything behind the first read. */
  public static Shelf doesLess(Host host) {
    Surroundings.read("one.csv");
    return new LocalShelf(text -> text);
  }

  /** Reads once more at the end. */
  public static Shelf doesMore(Host host) throws Exception {
    Shelf shelf = recorded(host);
    Surroundings.read("four.csv");
    return shelf;
  }

  /** Reads once more at the end, and hides what comes of it. */
  public static Shelf hidesThatItDoesMore(Host host) throws Exception {
    Shelf shelf = recorded(host);
    try {
      Surroundings.read("four.csv");
    } catch (Throwable hidden) {
      return shelf;
    }
    return shelf;
  }

  /** Reads another file, and throws something else because of it. */
  public static Shelf wrapsWhatItCatches(Host host) {
    try {
      return readsAnotherFile(host);
    } catch (Throwable caught) {
      throw new IllegalStateException("cannot boot", caught);
    }
  }

  /** Throws. */
  public static Shelf fails(Host host) {
    Surroundings.read("one.csv");
    throw new IllegalStateException("cannot boot");
  }

  /** Passes other words to its neighbour. */
  public static Shelf passesOtherWords(Host host) throws Exception {
    Surroundings.read("one.csv");
    Surroundings.read("two.csv");
    return passed(text -> text, "take it");
  }

  /** Answers the question of its neighbour otherwise. */
  public static Shelf answersOtherwise(Host host) throws Exception {
    Surroundings.read("one.csv");
    Surroundings.read("two.csv");
    return passed(text -> MANY.replace("red", "green") + Surroundings.read("stock.csv"), "take me");
  }

  /** Reads another file when its neighbour asks. */
  public static Shelf readsAnotherFileWhenAsked(Host host) throws Exception {
    Surroundings.read("one.csv");
    Surroundings.read("two.csv");
    return passed(text -> Surroundings.read("shelf.csv"), "take me");
  }

  /** Reads once more when its neighbour asks. */
  public static Shelf readsMoreWhenAsked(Host host) throws Exception {
    Surroundings.read("one.csv");
    Surroundings.read("two.csv");
    return passed(
        text -> Surroundings.read("stock.csv") + Surroundings.read("more.csv"), "take me");
  }

  /** Reads nothing when its neighbour asks. */
  public static Shelf readsNothingWhenAsked(Host host) throws Exception {
    Surroundings.read("one.csv");
    Surroundings.read("two.csv");
    return passed(text -> "none", "take me");
  }

  /** Has nothing left when its neighbour asks. */
  public static Shelf isSoldOut(Host host) throws Exception {
    Surroundings.read("one.csv");
    Surroundings.read("two.csv");
    return passed(
        text -> {
          throw new SoldOut(Surroundings.read("stock.csv"));
        },
        "take me");
  }

  private static Shelf passed(LocalShelf.Answer answer, String text) throws Exception {
    Shelf shelf = new LocalShelf(answer);
    Surroundings.neighbour().pass(shelf, text);
    Surroundings.read("three.csv");
    return shelf;
  }
}
