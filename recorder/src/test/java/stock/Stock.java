package stock;

import java.io.File;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Everything that a service may hold, with one change where it is asked for. */
@SuppressWarnings({
  "unused",
  "deprecation",
  "JdkObsolete",
  "IdentityHashMapUsage",
  "StaticAssignmentOfThrowable",
  "ImmutableEnumChecker",
  "LockNotBeforeTry"
})
public final class Stock {
  private static final Map<String, Item> CACHE = new HashMap<>();
  private static final Map<Object, Item> BY_IDENTITY = new IdentityHashMap<>();
  private static final Map<Class<?>, String> BY_CLASS = new HashMap<>();
  private static final Map<Sku, Item> CONCURRENT = new ConcurrentHashMap<>();
  private static final Map<String, Integer> SKIP_LIST = new ConcurrentSkipListMap<>();
  private static final Map<String, Integer> TREE = new TreeMap<>(Comparator.reverseOrder());
  private static final Map<Object, Object> LINKED = new LinkedHashMap<>();
  private static final Map<Object, Object> TABLE = new Hashtable<>();
  private static final Map<Object, String> WEAK = new WeakHashMap<>();
  private static final Map<Tier, String> BY_TIER = new EnumMap<>(Tier.class);
  private static final Map<Tier, String> HASHED_BY_TIER = new HashMap<>();
  private static final Set<String> IMMUTABLE = Set.of("a", "b", "c", "d", "e", "f");
  private static final Map<String, Integer> IMMUTABLE_MAP = Map.of("x", 1, "y", 2, "z", 3);
  private static final Set<Object> OBJECTS = new HashSet<>();
  private static final Properties PROPERTIES = new Properties();
  private static final LongAdder ADDER = new LongAdder();
  private static final ThreadLocal<String> LOCAL = ThreadLocal.withInitial(() -> "x");
  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
  private static final Thread THREAD = new Thread(() -> {});
  private static final Throwable FAILURE = new IllegalStateException("message");
  private static final Pattern PATTERN = Pattern.compile("(?<group>x)+[a-z]");
  private static final UUID ID = new UUID(1, 2);
  private static final URI ADDRESS = URI.create("http://host/path");
  private static final Locale LOCALE = Locale.forLanguageTag("de-CH");
  private static final TimeZone ZONE = TimeZone.getTimeZone("Europe/Berlin");
  private static final ZonedDateTime AT =
      ZonedDateTime.of(LocalDateTime.of(2020, 1, 1, 0, 0), ZoneId.of("Europe/Paris"));
  private static final BigDecimal PRICE = new BigDecimal("12.50");
  private static final Optional<Integer> OPTIONAL = Optional.of(5);
  private static final Object[] MIXED = {
    1, 2L, "s", null, 'c', 1.5, int.class, new int[] {1, 2}, Tier.PAID
  };

  private static Supplier<String> first = constant("first");
  private static Supplier<String> lambda = another("lambda");
  private static Object proxy = "none";
  private static File library = new File("/");
  private static byte[] libraryBytes = {};
  private static Object shelf = "none";
  private static Object other = "none";
  private static Object marked = OneWay.class.getAnnotation(Marked.class);

  private Stock() {}

  /** Has two members without a default: they are kept in the order of the class file. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Marked {
    int first();

    String second();
  }

  @Marked(first = 1, second = "x")
  private static final class OneWay {}

  @Marked(second = "x", first = 1)
  private static final class OtherWay {}

  /** A value. */
  public record Sku(String id, int size) {}

  /** An enum with state of its own. */
  enum Tier {
    FREE,
    PAID;

    private int uses;
  }

  /** A mutable object. */
  static final class Item implements Shelf {
    private final String name;
    private int count;
    private Object next;

    Item(String name, int count) {
      this.name = name;
      this.count = count;
    }

    @Override
    public String name() {
      return name;
    }
  }

  /** Fills the state. */
  public static Shelf fill(String libraries, Object stub, String change) throws Exception {
    fillMaps();
    shelf = stub;
    library = new File(libraries + "/a.jar");
    libraryBytes = (libraries + "/b.jar").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    proxy =
        java.lang.reflect.Proxy.newProxyInstance(
            Stock.class.getClassLoader(),
            new Class<?>[] {Runnable.class},
            (self, method, arguments) -> null);
    Item deep = new Item("deep", 3);
    CACHE.get("k7").next = deep;
    deep.next = CACHE.get("k7");
    askForCaches();
    Item exported = new Item("exported", 1);
    change(change, deep, exported);
    return exported;
  }

  private static void fillMaps() {
    for (int i = 0; i < 200; i++) {
      CACHE.put("k" + i, new Item("n" + i, i));
      CONCURRENT.put(new Sku("s" + i, i % 7), new Item("c" + i, i));
      SKIP_LIST.put("k" + i, i);
      TREE.put("t" + i, i);
      TABLE.put("h" + i, new Sku("z", i));
      PROPERTIES.setProperty("p" + i, "v");
    }
    for (int i = 0; i < 50; i++) {
      Item key = new Item("id" + i, i);
      key.next = CACHE.get("k" + i);
      BY_IDENTITY.put(key, key);
      OBJECTS.add(key);
      OBJECTS.add(new Sku("s" + i, i));
    }
    for (Class<?> type :
        List.of(String.class, Item.class, Integer.class, Map.class, int.class, long.class)) {
      BY_CLASS.put(type, type.getName());
    }
    LINKED.put("one", 1);
    LINKED.put(2, "two");
    LINKED.put(new Sku("s", 1), new ArrayList<>(List.of(1, 2)));
    WEAK.put(new Object(), "gone");
    WEAK.put(Stock.class, "stays");
    BY_TIER.put(Tier.PAID, "p");
    HASHED_BY_TIER.put(Tier.PAID, "p");
    HASHED_BY_TIER.put(Tier.FREE, "f");
    Tier.PAID.uses = 2;
    ADDER.add(5);
  }

  private static void askForCaches() {
    if (Boolean.getBoolean("stock.askForCaches")) {
      Object[] asked = {
        PRICE.toString(),
        PATTERN.matcher("xxx").matches(),
        FAILURE.getStackTrace(),
        AT.toInstant(),
        ADDRESS.toString(),
        ADDRESS.hashCode(),
        ZONE.getOffset(0),
        LOCALE.toLanguageTag(),
        LOCALE.hashCode(),
        "text".hashCode(),
        CACHE.keySet(),
        CACHE.values(),
        CACHE.entrySet(),
        CONCURRENT.keySet(),
        TREE.entrySet(),
        library.toPath(),
        new java.math.BigInteger("7").bitCount()
      };
      LOCK.readLock().lock();
      LOCK.readLock().unlock();
      other = asked.length > 0 ? "none" : "";
    }
  }

  private static Supplier<String> constant(String text) {
    return () -> text;
  }

  private static Supplier<String> another(String text) {
    return () -> text + "!";
  }

  private static void change(String change, Item deep, Item exported) {
    switch (change) {
      case "none" -> {}
      case "count" -> deep.count = 4;
      case "export" -> exported.count = 2;
      case "annotation" -> marked = OtherWay.class.getAnnotation(Marked.class);
      case "key" -> CACHE.put("new", deep);
      case "null" -> deep.next = null;
      case "type" -> other = new ArrayList<>();
      case "identity" -> CACHE.put("k8", deep);
      case "order" -> LINKED.put("one", LINKED.remove("one"));
      case "lambda" -> lambda = constant("lambda");
      case "enum" -> Tier.PAID.uses = 3;
      case "set" -> OBJECTS.remove(new Sku("s3", 3));
      case "element" -> MIXED[1] = 2;
      default -> throw new IllegalArgumentException(change);
    }
  }
}
