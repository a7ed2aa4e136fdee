package dev.snap.membrane.carried;

import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a carried lambda or method reference again. */
final class LambdaReader {
  private final WireReader in;
  private final ClassLoader loader;

  LambdaReader(WireReader in, ClassLoader loader) {
    this.in = in;
    this.loader = loader;
  }

  Object read() {
    Class<?> holder = CarriedBootstrapReader.load(text(Format.TYPE).replace('/', '.'), loader);
    SerializedLambda code = code(holder);
    List<Class<?>> types = Lambdas.parameters(code, loader);
    ValueReader values = new ValueReader(in, loader);
    List<@Nullable Object> captured = new ArrayList<>();
    while (in.hasNext()) {
      if (captured.size() == types.size()) {
        throw new WireException("more captured values than the lambda has parameters");
      }
      captured.add(values.read(in.tag(), types.get(captured.size())));
    }
    return Lambdas.remake(Lambdas.with(code, captured, holder), holder);
  }

  private SerializedLambda code(Class<?> holder) {
    return new SerializedLambda(
        holder,
        text(Format.INTERFACE),
        text(Format.INTERFACE_METHOD),
        text(Format.INTERFACE_SIGNATURE),
        kind(),
        text(Format.BODY_TYPE),
        text(Format.BODY),
        text(Format.BODY_SIGNATURE),
        text(Format.INSTANTIATED),
        new Object[0]);
  }

  private int kind() {
    expect(Format.KIND);
    return in.int32();
  }

  private String text(int field) {
    expect(field);
    return in.string();
  }

  private void expect(int field) {
    int tag = in.tag();
    if (tag >>> 3 != field) {
      throw new WireException(
          "field " + (tag >>> 3) + " of a lambda where " + field + " is expected");
    }
  }
}
