package bad;

import dev.snap.Service;
import java.util.List;

@Service
interface Generics {
  <T> T any(T value); // [SNAP-0103] Generics.any has type parameters. Name the types themselves, in a method for each.

  @Service
  interface Store<T> { // [SNAP-0102] Store has type parameters. Extend it by an interface that names the types, and annotate that with @Service.
    T get();
  }

  List<?> wildcard(); // [SNAP-0106] The result of Generics.wildcard(): ? is a wildcard. Name the type itself.

  void bounded(List<? extends Number> numbers); // [SNAP-0106] Generics.bounded(numbers): ? extends Number is a wildcard. Name the type itself.

  @SuppressWarnings("rawtypes")
  void raw(List list); // [SNAP-0106] Generics.raw(list): List is a raw type. Give it its type arguments.

  Pair<String> pair(); // [SNAP-0113] The result of Generics.pair(): Generics.Pair<T> has type parameters, which cannot cross yet. Write a record for each use.

  List<String>[] array(); // [SNAP-0104] The result of Generics.array(): List<String>[] is an array of a generic type. Use a List.

  record Pair<T>(T first, T second) {}
}
