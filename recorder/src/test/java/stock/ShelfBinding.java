package stock;

import dev.snap.binding.Binding;
import dev.snap.binding.Reference;
import dev.snap.binding.Stub;
import java.util.List;

/** What the annotation processor would write, without methods. */
public final class ShelfBinding extends Binding<Shelf> {
  public static final ShelfBinding BINDING = new ShelfBinding();

  private ShelfBinding() {
    super(Shelf.class, "stock.Shelf", List.of());
  }

  @Override
  public Shelf stub(Reference<Shelf> reference) {
    return new ShelfStub(reference);
  }

  @Override
  public Object dispatch(Shelf target, int method, Object arguments) {
    throw new UnsupportedOperationException("no methods");
  }

  @Override
  public String fingerprint() {
    return "0";
  }

  private static final class ShelfStub extends Stub<Shelf> implements Shelf {
    ShelfStub(Reference<Shelf> reference) {
      super(reference);
    }

    @Override
    public String name() {
      return "stub";
    }
  }
}
