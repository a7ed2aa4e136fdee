package dev.snap.processor.read;

import com.palantir.javapoet.TypeName;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** Names of types, for users and for generated code. */
final class Named {
  static final String SERVICE = "dev.snap.Service";
  static final String BOOTSTRAP = "dev.snap.Bootstrap";
  static final String REMOTE_FAILURE = "dev.snap.RemoteFailure";

  private static final Pattern PACKAGE = Pattern.compile("\\b(\\p{javaLowerCase}[\\w$]*\\.)+");

  private Named() {}

  /** The type as users write it: without packages and annotations. */
  static String text(TypeMirror type) {
    return PACKAGE.matcher(TypeName.get(type).toString()).replaceAll("");
  }
}
