package dev.snap.membrane.carried;

import dev.snap.Bootstrap;
import dev.snap.wire.References;
import dev.snap.wire.WireWriter;
import java.lang.invoke.SerializedLambda;
import java.util.List;

/**
 * Writes what a bootstrap is and what it carries: values as copies, service objects as references.
 * The bytes hold no Java serialization, and are the same for equal bootstraps.
 */
public final class CarriedBootstrapWriter {
  private CarriedBootstrapWriter() {}

  /**
   * Writes a bootstrap.
   *
   * @param references of the service that imports
   * @throws dev.snap.error.SnapFailure with {@link dev.snap.error.SnapCode#CARRIED} when something
   *     that it carries cannot cross
   */
  public static CarriedBootstrap write(Bootstrap<?> bootstrap, References references) {
    WireWriter out = new WireWriter(references);
    String code = write(out, bootstrap);
    return new CarriedBootstrap(code, out.toBytes());
  }

  /** Writes a bootstrap as the fields of the current message and tells its code. */
  static String write(WireWriter out, Bootstrap<?> bootstrap) {
    Class<?> type = bootstrap.getClass();
    SerializedLambda lambda = type.isHidden() ? Lambdas.read(bootstrap) : null;
    return lambda == null ? writeObject(out, bootstrap, type) : writeLambda(out, lambda, type);
  }

  private static String writeObject(WireWriter out, Bootstrap<?> bootstrap, Class<?> type) {
    NotCarried refusals = NotCarried.by("The bootstrap " + Types.shown(type));
    int mark = out.open(Format.OBJECT);
    out.string(Format.TYPE, type.getName());
    ValueWriter values = new ValueWriter(out, refusals);
    for (Slot slot : Slot.of(type, refusals)) {
      values.write(Format.CARRIED, slot.type(), slot.get(bootstrap, refusals), slot.shown(), 0);
    }
    out.close(mark);
    return Types.shown(type);
  }

  private static String writeLambda(WireWriter out, SerializedLambda lambda, Class<?> type) {
    String code = Lambdas.code(lambda);
    NotCarried refusals =
        NotCarried.by(Lambdas.isBody(lambda) ? "The " + code : "The method reference " + code);
    int mark = out.open(Format.LAMBDA);
    writeCode(out, lambda);
    ValueWriter values = new ValueWriter(out, refusals);
    List<Class<?>> types = Lambdas.parameters(lambda, type.getClassLoader());
    List<String> names = Lambdas.capturedNames(lambda, type.getClassLoader());
    for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
      if (i == 0 && Lambdas.capturesThis(lambda)) {
        throw refusals.enclosingThis(types.get(0));
      }
      values.write(Format.CARRIED, types.get(i), lambda.getCapturedArg(i), names.get(i), 0);
    }
    out.close(mark);
    return code;
  }

  private static void writeCode(WireWriter out, SerializedLambda lambda) {
    out.string(Format.TYPE, lambda.getCapturingClass());
    out.string(Format.INTERFACE, lambda.getFunctionalInterfaceClass());
    out.string(Format.INTERFACE_METHOD, lambda.getFunctionalInterfaceMethodName());
    out.string(Format.INTERFACE_SIGNATURE, lambda.getFunctionalInterfaceMethodSignature());
    out.int32(Format.KIND, lambda.getImplMethodKind());
    out.string(Format.BODY_TYPE, lambda.getImplClass());
    out.string(Format.BODY, lambda.getImplMethodName());
    out.string(Format.BODY_SIGNATURE, lambda.getImplMethodSignature());
    out.string(Format.INSTANTIATED, lambda.getInstantiatedMethodType());
  }
}
