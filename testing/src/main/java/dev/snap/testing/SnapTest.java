package dev.snap.testing;

import dev.snap.Bootstrap;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs all tests of a class against a whole application, once per topology: the same test body in
 * one JVM, over gRPC, and against services restored from their bundles.
 *
 * <p>Test methods and constructors take the root's service interface, and in topology {@link
 * Topology#RESTORED} the {@link Processes}, as a parameter.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ClassTemplate
@ExtendWith(SnapExtension.class)
public @interface SnapTest {
  /** The root bootstrap, with a constructor without parameters. */
  Class<? extends Bootstrap<?>> root();

  /** The topologies to run in, in that order. */
  Topology[] topologies() default {Topology.DIRECT, Topology.GRPC, Topology.RESTORED};

  /** Names of environment variables that the bootstraps may read when they are recorded. */
  String[] grantedEnvironment() default {};

  /** Hosts that the bootstraps may reach when they are recorded, with a port or for all ports. */
  String[] grantedHosts() default {};
}
