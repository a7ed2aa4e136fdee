package shop;

import dev.snap.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service under test. */
@Service
public interface Shelf {
  /** Answers. */
  String ask(String text) throws SoldOut;

  /** Takes another shelf, and gives it or a second one back. */
  Shelf pass(@Nullable Shelf other, String text) throws SoldOut;

  /** Gives the same words back. */
  List<String> words(List<String> words);
}
