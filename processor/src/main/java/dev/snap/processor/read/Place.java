package dev.snap.processor.read;

import javax.lang.model.element.Element;

/**
 * Where a type stands.
 *
 * @param path how it is reached from the service, for example {@code Inventory.reserve(order) →
 *     Order.lines}
 * @param element what a mistake is reported on
 */
record Place(String path, Element element) {

  /** A place inside the type at this place; the element stays when the inner one has no source. */
  Place inside(String step, Element inner, boolean hasSource) {
    return new Place(path + " → " + step, hasSource ? inner : element);
  }
}
