package dev.snap.processor.read;

import dev.snap.processor.ProcessorCode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Tells the user of mistakes: each once, on its element, in the form {@code [code] subject: fact
 * next step}.
 */
public final class Reporter {
  private final @Nullable Messager messager;
  private final Set<String> told = new HashSet<>();

  private Reporter(@Nullable Messager messager) {
    this.messager = messager;
  }

  /** Reports to the compiler. */
  public static Reporter to(Messager messager) {
    return new Reporter(messager);
  }

  /** Reports nothing, for what may well not cross. */
  public static Reporter silent() {
    return new Reporter(null);
  }

  /** Reports one mistake. */
  public void report(ProcessorCode code, Place place, String text) {
    String message = "[" + code.code() + "] " + place.path() + text;
    Element element = place.element();
    if (messager != null && told.add(element.getEnclosingElement() + "." + element + message)) {
      messager.printMessage(Diagnostic.Kind.ERROR, message, element);
    }
  }

  /** Reports one mistake on an element. */
  public void report(ProcessorCode code, Element element, String text) {
    report(code, new Place("", element), text);
  }

  /** Reports that a file could not be written, which is no mistake of the user. */
  public void failed(Element element, String file, IOException failure) {
    if (messager != null) {
      messager.printMessage(
          Diagnostic.Kind.ERROR, file + " could not be written: " + failure.getMessage(), element);
    }
  }
}
