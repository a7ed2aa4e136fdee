package dev.snap.recorder.tripwire;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One line of the ledger.
 *
 * @param owner the internal name of the declaring class
 * @param name its name
 * @param descriptor its descriptor
 * @param jdks the feature versions of the JDKs that have it
 * @param kind what it does
 * @param watched whether the tripwire stands before it
 * @param through internal names of other classes through which the JDK calls it: supertypes that
 *     declare it abstract
 * @param reason why it is not watched; a dash when it is
 */
record NativeMethod(
    String owner,
    String name,
    String descriptor,
    Set<Integer> jdks,
    NativeKind kind,
    boolean watched,
    List<String> through,
    String reason) {

  /** Copies the collections. */
  NativeMethod {
    jdks = Set.copyOf(jdks);
    through = List.copyOf(through);
  }

  static NativeMethod parse(String line) {
    String[] cells = line.split("\t", -1);
    int open = cells[0].indexOf('(');
    int dot = cells[0].lastIndexOf('.', open);
    return new NativeMethod(
        cells[0].substring(0, dot).replace('.', '/'),
        cells[0].substring(dot + 1, open),
        cells[0].substring(open),
        Set.copyOf(Arrays.stream(cells[1].split(",")).map(Integer::valueOf).toList()),
        NativeKind.of(cells[2]),
        cells[3].equals("watched"),
        cells[4].equals("-")
            ? List.of()
            : Arrays.stream(cells[4].split(",")).map(type -> type.replace('.', '/')).toList(),
        cells[5]);
  }

  /** Whether a call of that class means this method. */
  boolean isCalledOn(String type) {
    return owner.equals(type) || through.contains(type);
  }

  /** Class and name as people write them. */
  String shown() {
    return owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
  }

  /** The first cell of its line. */
  String signature() {
    return owner.replace('/', '.') + "." + name + descriptor;
  }
}
