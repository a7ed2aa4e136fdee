package sample;

/** A plain generic interface that a service extends. */
interface Parent<T extends Enum<T>, X extends RuntimeException> {
  T next(T value);
}
