package bad;

import dev.snap.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Service
interface Paths {
  void reserve(Order order);

  void again(Order order, Optional<Line> line);

  Map<String, List<Tree>> trees();

  void other(Thread.State state, Runnable task); // [SNAP-0104] Paths.other(task): Runnable cannot cross a service boundary. Use a record, or an interface annotated with @Service.

  record Order(String id, List<Line> lines) {}

  record Line(
      int quantity,
      Runnable handler, // [SNAP-0104] Paths.reserve(order) → Paths.Order.lines → Paths.Line.handler: Runnable cannot cross a service boundary. Use a record, or an interface annotated with @Service.
      Object any) {} // [SNAP-0104] Paths.reserve(order) → Paths.Order.lines → Paths.Line.any: Object cannot cross a service boundary. Use a record of the values that the other side needs.

  record Tree(List<Tree> children, Thread owner) {} // [SNAP-0104] The result of Paths.trees() → Paths.Tree.owner: Thread cannot cross a service boundary. Use a record of the values that the other side needs.
}
