package dev.snap.recorder.state;

import java.util.List;
import java.util.Set;

/**
 * An object as far as it is state.
 *
 * @param type the name of its class
 * @param parts what it holds, in order
 * @param entries what it holds in no order: the entries of a hash-ordered collection
 */
record Described(String type, List<Part> parts, List<Entry> entries) {

  /**
   * One thing that an object holds.
   *
   * @param label the field, element or key, unique within the object
   * @param value a {@code String} for what is a value, a {@code Long} for the id of an object, an
   *     {@code Integer} for its number in the state
   */
  record Part(String label, Object value) {}

  /**
   * A key and its value, each a {@code String} for what is a value, or a {@code Long} for the id of
   * an object.
   *
   * @param hash what its place in the collection follows from, 0 when the collection does not keep
   *     it
   * @param value {@link #PRESENT} for the elements of a set
   * @param named what of the key has an identity hash that others may have asked for, as {@link
   *     dev.snap.launch.OrderKey} names it
   */
  record Entry(int hash, Object key, Object value, Set<String> named) {
    static final String PRESENT = "present";
    static final String WEAK = "a weakly held key";
  }
}
