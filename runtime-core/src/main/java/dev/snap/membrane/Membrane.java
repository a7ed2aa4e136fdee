package dev.snap.membrane;

import dev.snap.RemoteFailure;
import dev.snap.binding.Binding;
import dev.snap.binding.ServiceMethod;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.outside.Outside;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The boundary around one service: its identity, its export table, and the phase that every
 * crossing goes through. Safe for use by many threads once live; while recording or replaying one
 * thread at a time runs in it.
 */
public final class Membrane {
  private final String service;
  private final ClassLoader loader;
  private final Grants grants;
  private final ReferenceTable references = new ReferenceTable(this);
  private final FaultLog faults;
  private volatile @Nullable Phase phase;
  private volatile @Nullable String instance;
  private volatile Function<String, @Nullable Membrane> neighbours = name -> null;
  private volatile Seams seams = Seams.NONE;
  private volatile @Nullable Outside outside;
  private volatile @Nullable ClassRewriting rewriting;

  /**
   * A membrane that is in no phase yet.
   *
   * @param service the full name of the service, for example {@code shop/inventory}
   * @param loader the loader of the service's classes
   * @param grants what the build lets in; {@link Grants#NONE} outside the build
   * @param faults where undeclared exceptions go
   */
  public Membrane(String service, ClassLoader loader, Grants grants, FaultLog faults) {
    this.service = service;
    this.loader = loader;
    this.grants = grants;
    this.faults = faults;
  }

  /** The full name of the service. */
  public String service() {
    return service;
  }

  /** The loader of the service's classes. */
  public ClassLoader loader() {
    return loader;
  }

  /** What the build lets in. */
  public Grants grants() {
    return grants;
  }

  /** How service objects cross this membrane. */
  public References references() {
    return references;
  }

  /** Where undeclared exceptions go. */
  public FaultLog faults() {
    return faults;
  }

  /** The current phase. */
  public Phase phase() {
    return Objects.requireNonNull(phase, "the membrane has entered no phase");
  }

  /** Enters a phase; the launcher and the recorder alone do this. */
  public void enter(Phase next) {
    phase = next;
  }

  /**
   * The replica that exports made from now on belong to, {@code null} while they are the same in
   * every replica.
   */
  public @Nullable String instance() {
    return instance;
  }

  /** From now on exports belong to one replica alone, reached at that address. */
  public void exportAs(String replica) {
    instance = replica;
  }

  /** Lets calls to services of the same JVM be made directly. */
  public void meet(Function<String, @Nullable Membrane> others) {
    neighbours = others;
  }

  /** Joins the seams that were loaded beside the service's classes. */
  public void attach(Seams beside) {
    seams = beside;
  }

  /** The seams beside the service's classes. */
  public Seams seams() {
    return seams;
  }

  /** Lets real drivers run outside; the recorder alone does this. */
  public void recordFrom(Outside real) {
    outside = real;
  }

  /** Where real drivers run; only for use while recording. */
  public Outside outside() {
    return Objects.requireNonNull(outside, "nothing is recorded");
  }

  /** Gives it what makes class files go through seams; while recording only. */
  public void rewriteBy(ClassRewriting other) {
    rewriting = other;
  }

  /** What makes class files go through seams; only for use while recording. */
  public ClassRewriting rewriting() {
    return Objects.requireNonNull(rewriting, "nothing is recorded");
  }

  /** Exports what the bootstrap returned and gives its place. */
  public References.Reference exportRoot(Object root) {
    if (Bindings.of(root.getClass()).isEmpty()) {
      throw new SnapFailure(
          SnapCode.ROOT,
          "The bootstrap of "
              + service
              + " returned a "
              + root.getClass().getName()
              + ", which is no service",
          "Return an object that implements an interface annotated with @Service.");
    }
    return references.exportRoot(root);
  }

  /** The number of what the bootstrap returned: where calls go that name no export. */
  public long rootExport() {
    return references.rootExport();
  }

  /** The references that the service holds, sorted. */
  public List<References.Reference> held() {
    return references.held();
  }

  /** The exported object of that number. */
  public Object exported(long export) {
    return references.exported(export);
  }

  /**
   * The service interfaces of the exported object of that number, by protobuf name; empty when
   * there is none.
   */
  public Map<String, Binding<?>> bindings(long export) {
    return references.isExported(export) ? Bindings.of(exported(export).getClass()) : Map.of();
  }

  /** Whether there is an exported object of that number. */
  public boolean isExported(long export) {
    return references.isExported(export);
  }

  /**
   * Runs a call on an exported object.
   *
   * @param binding the full protobuf name of the interface that is called
   * @param method the index of the method
   * @param arguments the request message
   * @throws Stop when the bootstrap or replay must end
   */
  public Reply invoke(long export, String binding, int method, byte[] arguments) {
    Object target;
    Binding<?> known;
    try {
      target = references.exported(export);
      known = bindingOf(target, binding);
    } catch (WireException e) {
      return failed(
          RemoteFailure.Reason.UNKNOWN_TARGET,
          RemoteFailure.Execution.NOT_EXECUTED,
          "no such export");
    }
    if (method < 0 || method >= known.methods().size()) {
      return failed(
          RemoteFailure.Reason.UNKNOWN_TARGET,
          RemoteFailure.Execution.NOT_EXECUTED,
          "no such method");
    }
    return invoke(known, target, known.methods().get(method), arguments);
  }

  @Nullable Membrane neighbour(String name) {
    return neighbours.apply(name);
  }

  private <S, A, R> Reply invoke(
      Binding<S> binding, Object target, ServiceMethod<A, R> method, byte[] request) {
    A arguments;
    try {
      arguments = method.arguments().fromBytes(request, references);
    } catch (
        RuntimeException
            e) { // not only of the codec: the constructor of a record may refuse its values
      return failed(
          RemoteFailure.Reason.MALFORMED,
          RemoteFailure.Execution.NOT_EXECUTED,
          "the arguments do not decode");
    }
    try {
      Object result = binding.dispatch(binding.type().cast(target), method.index(), arguments);
      @SuppressWarnings("unchecked")
      R typed = (R) result;
      return new Reply.Returned(method.resultToBytes(typed, references));
    } catch (Stop | VirtualMachineError stop) {
      throw stop;
    } catch (Throwable thrown) {
      byte[] declared = method.exceptionToBytes(thrown, references);
      if (declared != null) {
        return new Reply.Raised(declared);
      }
      faults.report(service, method.signature(), thrown);
      return failed(
          RemoteFailure.Reason.FAULT,
          RemoteFailure.Execution.EXECUTED,
          "threw an exception that the interface does not declare; the log of "
              + service
              + " has it");
    }
  }

  private static Reply failed(
      RemoteFailure.Reason reason, RemoteFailure.Execution execution, String detail) {
    return new Reply.Failed(reason, execution, detail);
  }

  private Binding<?> bindingOf(Object target, String binding) {
    return Bindings.implementedBy(target.getClass(), binding);
  }

  /** Makes the class files that a service defines go through seams; while recording only. */
  public interface ClassRewriting {

    /**
     * The class file that goes through seams, an empty one where there is nothing to change.
     *
     * @throws RuntimeException when it cannot be read
     */
    byte[] rewrite(byte[] classFile);

    /**
     * The same for a class whose loader does not see the seams: it links to them by its class data.
     *
     * @throws UnsupportedOperationException when it needs more of a seam than calls
     */
    byte[] rewriteAside(byte[] classFile);
  }
}
