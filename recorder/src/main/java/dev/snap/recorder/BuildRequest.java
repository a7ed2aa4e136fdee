package dev.snap.recorder;

import dev.snap.Bootstrap;
import dev.snap.membrane.Grants;
import dev.snap.transport.Transport;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be built.
 *
 * @param name the name of the root service
 * @param root the class of the root bootstrap
 * @param baseDirectory the working directory of the bootstraps, against which relative paths
 *     resolve
 * @param output where snapshots are kept, for example {@code target/snap}
 * @param classPath the user's run-time class path: class directories and jars, in order
 * @param jdk the JDK of the fork and of the bundles
 * @param grants what the bootstraps may read of this machine
 * @param timeout how long the bootstraps may take together
 * @param jvmOptions options of the user for the fork and the bundles alike, for example {@code
 *     -Xmx512m}
 * @param parts Snap's own code
 * @param thorough whether each perturbation of the proof has a run of its own
 */
public record BuildRequest(
    String name,
    String root,
    Path baseDirectory,
    Path output,
    List<Path> classPath,
    Path jdk,
    Grants grants,
    Duration timeout,
    List<String> jvmOptions,
    Parts parts,
    boolean thorough) {

  /** A request for proofs as every build has them. */
  public BuildRequest(
      String name,
      String root,
      Path baseDirectory,
      Path output,
      List<Path> classPath,
      Path jdk,
      Grants grants,
      Duration timeout,
      List<String> jvmOptions,
      Parts parts) {
    this(
        name,
        root,
        baseDirectory,
        output,
        classPath,
        jdk,
        grants,
        timeout,
        jvmOptions,
        parts,
        false);
  }

  /** Copies the lists. */
  public BuildRequest {
    classPath = List.copyOf(classPath);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** What bootstraps may read of this machine and is set here: value, then what it is called. */
  Map<String, String> grantedValues() {
    Map<String, String> values = new HashMap<>();
    for (String name : grants.environment()) {
      String value = System.getenv(name);
      if (value != null) {
        values.put(value, "environment variable " + name);
      }
    }
    for (String name : grants.properties()) {
      String value = System.getProperty(name);
      if (value != null) {
        values.put(value, "system property " + name);
      }
    }
    return values;
  }

  /**
   * Snap's own jars or class directories, by the JVM that they are for.
   *
   * @param core runtime-core: in every JVM
   * @param recorder the recorder: in the forked JVM only
   * @param transport the transport and what it needs: in deployed services only
   */
  public record Parts(Path core, Path recorder, List<Path> transport) {
    /** Copies the list. */
    public Parts {
      transport = List.copyOf(transport);
    }

    /** The jars, or class directories, that this JVM itself runs on. */
    public static Parts ofThisJvm() {
      return new Parts(
          placeOf(Bootstrap.class),
          placeOf(BuildRequest.class),
          List.of(placeOf(Transport.load().getClass())));
    }

    /** The jar, or class directory, that a class of this JVM came from. */
    static Path placeOf(Class<?> type) {
      try {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
