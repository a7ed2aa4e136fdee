package dev.snap.processor.read;

import static dev.snap.processor.ProcessorCode.TAG;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Gives fields their numbers: that of {@code @Tag}, else the place among all, from 1. */
final class FieldNumbers {
  private static final String ANNOTATION = "dev.snap.Tag";
  private static final int MOST = 536_870_911;
  private static final int RESERVED_FROM = 19_000;
  private static final int RESERVED_TO = 19_999;

  private final Reporter reporter;

  FieldNumbers(Reporter reporter) {
    this.reporter = reporter;
  }

  Taken start() {
    return new Taken();
  }

  /** The numbers of one message. */
  final class Taken {
    private final Map<Integer, String> names = new HashMap<>();
    private int place;

    /** The number of the next field, or nothing when it cannot have it, which is then reported. */
    Optional<Integer> next(Element field, Place at) {
      place++;
      int number = tag(field).orElse(place);
      String name = field.getSimpleName().toString();
      if (number < 1 || number > MOST || number >= RESERVED_FROM && number <= RESERVED_TO) {
        reporter.report(
            TAG,
            at,
            ": @Tag("
                + number
                + ") is no field number. Use 1 to "
                + MOST
                + ", but not "
                + RESERVED_FROM
                + " to "
                + RESERVED_TO
                + ", which protobuf keeps for itself.");
        return Optional.empty();
      }
      String other = names.putIfAbsent(number, name);
      if (other != null) {
        reporter.report(
            TAG,
            at,
            ": field number "
                + number
                + " is that of "
                + other
                + " too. Give one of them another @Tag.");
        return Optional.empty();
      }
      return Optional.of(number);
    }
  }

  private static Optional<Integer> tag(Element field) {
    Optional<AnnotationMirror> tag =
        MoreElements.getAnnotationMirror(field, ANNOTATION).toJavaUtil();
    return tag.map(
        mirror -> (Integer) AnnotationMirrors.getAnnotationValue(mirror, "value").getValue());
  }
}
