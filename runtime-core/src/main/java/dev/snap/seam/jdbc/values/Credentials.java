package dev.snap.seam.jdbc.values;

import java.util.Collection;
import java.util.regex.Pattern;

/** Keeps passwords and their kin out of journals, reports and errors. */
public final class Credentials {
  /** What stands in the place of a secret. */
  public static final String MASK = "***";

  private static final String NAME =
      "[\\w.\\-]*(?:pass|pwd|secret|token|credential|apikey|privatekey|accesskey)[\\w.\\-]*";

  private static final Pattern SECRET_NAME = Pattern.compile("(?i)" + NAME);

  /** {@code password=…} as a parameter of a URL, also in braces. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)(\\b" + NAME + "\\s*=\\s*)(?:\\{[^}]*\\}|[^&;,)\\s]*)");

  /** {@code //user:password@} */
  private static final Pattern AUTHORITY = Pattern.compile("(//[^/?#@:]*:)[^@]*(?=@)");

  /** {@code thin:user/password@} */
  private static final Pattern THIN = Pattern.compile("(:thin:[^/@]*/)[^@]*(?=@)");

  private static final int SHORTEST = 3;

  private Credentials() {}

  /** Whether the value of a property of that name is a secret. */
  public static boolean isSecret(String property) {
    return SECRET_NAME.matcher(property).matches();
  }

  /** A URL without the secrets in it. */
  public static String masked(String url) {
    String masked = PARAMETER.matcher(url).replaceAll("$1***");
    masked = AUTHORITY.matcher(masked).replaceAll("$1***");
    return THIN.matcher(masked).replaceAll("$1***");
  }

  /** A text that may repeat a URL, or one of some secrets, without them. */
  public static String masked(String text, Collection<String> secrets) {
    String masked = masked(text);
    for (String secret : secrets) {
      if (secret.length() >= SHORTEST) {
        masked = masked.replace(secret, MASK);
      }
    }
    return masked;
  }
}
