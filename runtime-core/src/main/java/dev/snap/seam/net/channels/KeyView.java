package dev.snap.seam.net.channels;

import java.nio.channels.SelectionKey;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A selector's set of keys, the same object before live and afterwards. As safe as the JDK's. */
final class KeyView extends AbstractSet<SelectionKey> {
  private final Supplier<Set<SelectionKey>> keys;

  /**
   * A view.
   *
   * @param keys the set that is looked at, which is another one when live
   */
  KeyView(Supplier<Set<SelectionKey>> keys) {
    this.keys = keys;
  }

  @Override
  public Iterator<SelectionKey> iterator() {
    Iterator<SelectionKey> each = keys.get().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public SelectionKey next() {
        return MembraneKey.shown(each.next());
      }

      @Override
      public void remove() {
        each.remove();
      }
    };
  }

  @Override
  public int size() {
    return keys.get().size();
  }

  @Override
  public boolean contains(@Nullable Object key) {
    return keys.get().contains(MembraneKey.hidden(key));
  }

  @Override
  public boolean remove(@Nullable Object key) {
    return keys.get().remove(MembraneKey.hidden(key));
  }

  /** As the JDK's, refuses elements: those that a selector selected can only be removed. */
  @Override
  public boolean add(SelectionKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear() {
    keys.get().clear();
  }
}
