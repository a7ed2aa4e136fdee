package dev.snap;

import java.io.Serializable;

/**
 * The code that runs at build time inside a service's own membrane and returns the object that the
 * service exports. At run time the same code is replayed from the journal, which leaves the service
 * in the state it had when the build ended.
 *
 * <p>A bootstrap is a record, a class or a lambda. What it carries (record components, fields,
 * captured variables) is marshalled across the membrane like any argument: values are copied,
 * service references stay references.
 *
 * <p>It extends {@link Serializable} only so that javac keeps what a lambda captures readable;
 * nothing is ever serialized by Java.
 *
 * @param <S> the service interface that the bootstrap exports
 */
@FunctionalInterface
@SuppressWarnings("serial")
public interface Bootstrap<S> extends Serializable {

  /**
   * Initialises the service.
   *
   * @param host what the bootstrap talks to; valid until this method returns
   * @return the object that the service exports
   * @throws Exception anything; it fails the build with its cause first
   */
  S boot(Host host) throws Exception;
}
