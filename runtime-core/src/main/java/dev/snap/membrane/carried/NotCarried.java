package dev.snap.membrane.carried;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;

/**
 * What is told of something that cannot cross.
 *
 * @param subject the bootstrap in the user's words, for example {@code The lambda in
 *     shop.Shop.boot}
 */
record NotCarried(String subject) {
  private static final String VALUES =
      "Carry values (strings, numbers, java.time, records, enums; lists, sets, maps and optionals of them) and"
          + " references to services, and make everything else inside boot.";

  static NotCarried by(String subject) {
    return new NotCarried(subject);
  }

  SnapFailure enclosingThis(Class<?> type) {
    return refuse(
        "it captures its enclosing this, a " + Types.shown(type),
        "Copy the fields and method results that it uses into local variables in front of it, or write the bootstrap as a"
            + " record.");
  }

  SnapFailure outerInstance(Class<?> type) {
    return refuse(
        "as an inner class it holds its enclosing this, a " + Types.shown(type),
        "Make the class static or a record, and carry what it needs as fields or components.");
  }

  SnapFailure type(String place, Class<?> type) {
    return refuse("its " + place + " holds a " + Types.shown(type), VALUES);
  }

  SnapFailure nameless(String place, Class<?> type) {
    return refuse(
        "its "
            + place
            + " holds a "
            + Types.shown(type)
            + ", which has no generated codec, where the declared type does"
            + " not tell what it is",
        "Write the bootstrap as a record whose component names the type, as in List<"
            + type.getSimpleName()
            + ">; lambdas lose what is in the angle brackets.");
  }

  SnapFailure declared(String place, Class<?> type, Class<?> crossesAs) {
    return refuse(
        "its "
            + place
            + " is declared as "
            + Types.shown(type)
            + ", and crosses as a "
            + crossesAs.getSimpleName(),
        "Declare it as " + crossesAs.getSimpleName() + ".");
  }

  SnapFailure ambiguous(String place, Class<?> type) {
    return refuse(
        "its "
            + place
            + " holds a "
            + Types.shown(type)
            + ", which implements several service interfaces",
        "Write the bootstrap as a record whose component is declared as one of them.");
  }

  SnapFailure tooDeep(String place) {
    String slot = place.split("[\\[.]", 2)[0];
    return refuse(
        "its " + slot + " nests deeper than " + Format.MAX_DEPTH,
        "Carry a flatter value, or make it inside boot.");
  }

  SnapFailure closed(String place, Class<?> owner) {
    return refuse(
        "its "
            + place
            + " cannot be read, because the module of "
            + Types.shown(owner)
            + " does not open the package",
        "Put the classes on the class path, or open the package to dev.snap.");
  }

  SnapFailure wire(String place, String fault) {
    return refuse("its " + place + ": " + fault, VALUES);
  }

  private SnapFailure refuse(String fact, String nextStep) {
    return new SnapFailure(
        SnapCode.CARRIED, subject + " cannot cross into its service: " + fact + ".", nextStep);
  }
}
