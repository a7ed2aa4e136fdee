package dev.snap.recorder.state;

import java.util.regex.Pattern;

/** Names of classes without what the JVM numbers anew in every run. */
public final class ClassNames {
  private static final Pattern HIDDEN =
      Pattern.compile("(\\$\\$Lambda)?(\\$\\d+)?[/+.]0x[0-9a-fA-F]+(\\.\\d+)?");
  private static final Pattern PROXY =
      Pattern.compile("((?:com\\.sun|jdk)\\.proxy)\\d*\\.\\$Proxy\\d+|\\$Proxy\\d+$");
  private static final Pattern ACCESSOR =
      Pattern.compile("(Generated(?:Constructor|Method|SerializationConstructor)Accessor)\\d+");

  private static final char SITE = '#';

  private ClassNames() {}

  /** The name of the class of a lambda whose place in its class file is known. */
  static String lambda(String name, int site) {
    return stable(name) + SITE + site;
  }

  /**
   * The name without the place in the class file, which the JVM numbers in the order of its
   * methods' addresses.
   */
  static String withoutSite(String name) {
    int site = name.lastIndexOf(SITE);
    return site > 0 && name.contains("$$Lambda") ? name.substring(0, site) : name;
  }

  /** The name that stands in the state. */
  public static String stable(String name) {
    String stable = name;
    if (stable.contains("0x")) {
      stable = HIDDEN.matcher(stable).replaceAll("$1");
    }
    if (stable.contains("$Proxy")) {
      stable = PROXY.matcher(stable).replaceAll("\\$Proxy");
    }
    return stable.contains("Accessor") ? ACCESSOR.matcher(stable).replaceAll("$1") : stable;
  }

  /** Whether the JVM made the class and gave it a name of its own. */
  static boolean isMade(String name) {
    return !stable(name).equals(name);
  }

  /** The name without package, with dots between nested classes. */
  public static String simple(String name) {
    int start = name.lastIndexOf('.') + 1;
    String simple = name.substring(start);
    int lambda = simple.indexOf("$$Lambda");
    if (lambda >= 0) {
      int site = simple.indexOf(SITE, lambda);
      String number = site < 0 ? "" : " " + simple.substring(site + 1);
      return "lambda" + number + " of " + simple.substring(0, lambda).replace('$', '.');
    }
    return simple.replace('$', '.');
  }
}
