package dev.snap;

/**
 * What a {@link Bootstrap} talks to: it imports other services and declares the hardware that its
 * service will run on.
 *
 * <p>A host belongs to one bootstrap and to the thread that runs it. After the bootstrap has
 * returned every method throws {@link IllegalStateException}.
 */
public interface Host {

  /**
   * Runs a bootstrap inside a new membrane and returns the stub of the object that it exports.
   *
   * <p>The new service is a child of the calling one: nobody else can reach it unless the returned
   * reference is passed on.
   *
   * @param name the service's name, unique among the children of the calling service: 1 to 40
   *     letters, digits and dashes, starting with a letter
   * @param type the {@link Service} interface that the bootstrap exports
   * @param bootstrap the code to run; what it carries is copied into the new membrane
   * @return the typed stub, the same object for the life of the service
   * @param <S> the service interface
   */
  <S> S importService(String name, Class<S> type, Bootstrap<? extends S> bootstrap);

  /**
   * Declares the hardware that the calling service is to run on. The declaration is recorded in the
   * topology; the last one wins.
   *
   * @param hardware what the service asks for
   */
  void runAs(Hardware hardware);
}
