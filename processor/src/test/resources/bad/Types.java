package bad;

import dev.snap.Service;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Service
interface Types {
  Object object(); // [SNAP-0104] The result of Types.object(): Object cannot cross a service boundary. Use a record of the values that the other side needs.

  InputStream stream(); // [SNAP-0104] The result of Types.stream(): InputStream cannot cross a service boundary. Use a record of the values that the other side needs.

  ArrayList<String> list(); // [SNAP-0104] The result of Types.list(): ArrayList<String> cannot cross a service boundary. Use List or Set.

  HashMap<String, String> map(); // [SNAP-0104] The result of Types.map(): HashMap<String, String> cannot cross a service boundary. Use Map.

  Iterable<String> iterable(); // [SNAP-0104] The result of Types.iterable(): Iterable<String> cannot cross a service boundary. Use List, Set or Map.

  Iterator<String> iterator(); // [SNAP-0104] The result of Types.iterator(): Iterator<String> cannot cross a service boundary. Use a record, or an interface annotated with @Service.

  Map<int[], String> keys(); // [SNAP-0104] The result of Types.keys(): Map<int[], String> has arrays as keys, which are never equal. Use a List.

  Flow.Publisher<String> publisher(); // [SNAP-0105] The result of Types.publisher(): Flow.Publisher<String> cannot cross a service boundary yet. Return the values themselves, or a List.

  CompletableFuture<String> future(); // [SNAP-0105] The result of Types.future(): CompletableFuture<String> cannot cross a service boundary yet. Return the values themselves, or a List.

  Stream<String> values(); // [SNAP-0105] The result of Types.values(): Stream<String> cannot cross a service boundary yet. Return the values themselves, or a List.

  void numbers(List<IntStream> numbers); // [SNAP-0105] Types.numbers(numbers): IntStream cannot cross a service boundary yet. Return the values themselves, or a List.
}
