package shop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shelf that answers as it is told. */
public final class LocalShelf implements Shelf {
  /** The words that were passed last, as this side sees them. */
  public @Nullable List<String> seen;

  private final Answer answer;

  /** Answers that way. */
  public LocalShelf(Answer answer) {
    this.answer = answer;
  }

  @Override
  public String ask(String text) throws SoldOut {
    return answer.to(text);
  }

  @Override
  public Shelf pass(@Nullable Shelf other, String text) throws SoldOut {
    answer.to(text);
    return other == null ? this : other;
  }

  @Override
  public List<String> words(List<String> words) {
    seen = words;
    return new ArrayList<>(words);
  }

  /** What a shelf answers. */
  @FunctionalInterface
  public interface Answer {
    /** The answer. */
    String to(String text) throws SoldOut;
  }
}
