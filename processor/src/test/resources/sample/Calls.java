package sample;

import dev.snap.binding.Binding;
import dev.snap.binding.Near;
import dev.snap.binding.Reference;
import dev.snap.binding.ServiceMethod;
import dev.snap.wire.References;
import java.lang.reflect.InvocationHandler;
import java.util.ArrayList;
import java.util.List;

/** Calls through the generated stub, in the same JVM and away from it. */
public final class Calls {
  private Calls() {}

  /** A reference to an object: near, or far through bytes and the binding's dispatch. */
  private record Held(Rich object, boolean direct, List<String> log) implements Reference<Rich>, Near<Rich> {
    @Override
    public References.Reference place() {
      return new References.Reference("sample/rich", 0, null);
    }

    @Override
    public Binding<Rich> binding() {
      return RichBinding.BINDING;
    }

    @Override
    public Near<Rich> near() {
      return direct ? this : null;
    }

    @Override
    public <A, R> R call(ServiceMethod<A, R> method, A arguments) throws Throwable {
      log.add("call " + method.signature());
      A copied = copy(method, arguments);
      try {
        @SuppressWarnings("unchecked")
        R result = (R) RichBinding.BINDING.dispatch(object, method.index(), copied);
        return method.resultFromBytes(method.resultToBytes(result, References.NONE), References.NONE);
      } catch (Exception e) {
        throw failure(method, e);
      }
    }

    @Override
    public Rich target() {
      return object;
    }

    @Override
    public <A, R> A arguments(ServiceMethod<A, R> method, A arguments) {
      log.add("arguments " + method.name());
      return copy(method, arguments);
    }

    @Override
    public <A, R> R result(ServiceMethod<A, R> method, R result) {
      log.add("result " + method.name());
      return method.resultFromBytes(method.resultToBytes(result, References.NONE), References.NONE);
    }

    @Override
    public Throwable failure(ServiceMethod<?, ?> method, Throwable failure) {
      log.add("failure " + method.name());
      byte[] bytes = method.exceptionToBytes(failure, References.NONE);
      return bytes == null ? failure : method.exceptionFromBytes(bytes, References.NONE);
    }

    private static <A, R> A copy(ServiceMethod<A, R> method, A arguments) {
      return method.arguments().fromBytes(method.arguments().toBytes(arguments, References.NONE), References.NONE);
    }
  }

  private static Rich callee(InvocationHandler handler) {
    return (Rich) java.lang.reflect.Proxy.newProxyInstance(Rich.class.getClassLoader(), new Class<?>[] {Rich.class}, handler);
  }

  /** The frames from the callee up to the caller. */
  public static List<String> frames() {
    List<String> frames = new ArrayList<>();
    stub(true, new ArrayList<>(), new Quiet(frames)).nothing();
    return frames;
  }

  /** What the reference sees of some calls, and what they return. */
  public static List<String> log(boolean direct) throws Declined {
    List<String> log = new ArrayList<>();
    Rich stub =
        stub(
            direct,
            log,
            callee(
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "count" -> 0;
                      case "hello" -> "remote " + arguments[0];
                      case "next" -> Colour.DARK_RED;
                      case "pay" -> throw new Declined("no", 7, List.of("why"));
                      default -> null;
                    }));
    stub.nothing();
    log.add("count: " + stub.count(1, 2) + stub.count("x"));
    log.add(stub.hello("x"));
    log.add(String.valueOf(stub.maybe(null, null, null)));
    log.add(stub.next(Colour.RED).name());
    try {
      stub.pay(new Rich.Coin(1));
    } catch (Declined declined) {
      log.add(declined.getMessage() + declined.getCode() + declined.reasons);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    log.add(stub.toString());
    return log;
  }

  private static Rich stub(boolean direct, List<String> log, Rich object) {
    return RichBinding.BINDING.stub(new Held(object, direct, log));
  }

  /** Notes who called it. */
  private static final class Quiet implements Rich {
    private final List<String> frames;

    Quiet(List<String> frames) {
      this.frames = frames;
    }

    @Override
    public void nothing() {
      StackWalker.getInstance().forEach(frame -> frames.add(frame.getClassName() + "." + frame.getMethodName()));
    }

    @Override
    public Scalars scalars(Scalars scalars) {
      return scalars;
    }

    @Override
    public Boxes boxes(Boxes boxes) {
      return boxes;
    }

    @Override
    public Texts texts(Texts texts) {
      return texts;
    }

    @Override
    public Containers containers(Containers containers) {
      return containers;
    }

    @Override
    public Arrays arrays(Arrays arrays) {
      return arrays;
    }

    @Override
    public Tree tree(Tree tree, Expression expression) {
      return tree;
    }

    @Override
    public Payment pay(Payment payment) {
      return payment;
    }

    @Override
    public String maybe(String text, List<String> list, sample.other.Money money) {
      return text;
    }

    @Override
    public int count(int... numbers) {
      return numbers.length;
    }

    @Override
    public int count(String text) {
      return text.length();
    }

    @Override
    public Rich self(Rich other, List<Rich> all) {
      return this;
    }

    @Override
    public List<String> list(String string, int wait, int in, int out, int tag, int value, int arguments, int near) {
      return List.of();
    }

    @Override
    public void object(int seventh, int second) {}

    @Override
    @SuppressWarnings("deprecation")
    @Deprecated
    public Old old(Old old) {
      return old;
    }

    @Override
    public Colour next(Colour value) {
      return value;
    }
  }
}
