package held;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.seam.Door;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Inflater;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;

/** Holds one of each in a static map, and leaves a dump of its heap. Arguments: dump, folder. */
@SuppressWarnings({"unused", "resource", "StaticAssignmentInConstructor"})
public final class Holdings {
  static final Map<String, Object> HELD = new LinkedHashMap<>();
  static final Map<String, Object> HARMLESS = new LinkedHashMap<>();
  private static final CountDownLatch FOREVER = new CountDownLatch(1);

  private final Object connection;
  private final String password = "not-to-be-told";

  private Holdings(Object connection) {
    this.connection = connection;
  }

  /** The entry of the JVM. */
  public static void main(String[] arguments) throws Exception {
    Door.open(
        new Membrane(
            "shop/held", Holdings.class.getClassLoader(), Grants.NONE, (one, two, three) -> {}));
    Path folder = Path.of(arguments[1]);
    handles(folder);
    sockets();
    keys();
    doubtful(folder);
    harmless(folder);
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[0], true);
    Runtime.getRuntime().halt(0);
  }

  private static void handles(Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "content");
    Path zip = folder.resolve("a.zip");
    new ZipOutputStream(Files.newOutputStream(zip)).close();
    HELD.put("stream", List.of(new FileInputStream(file.toFile())));
    HELD.put("writer", new Log(new FileOutputStream(folder.resolve("log").toFile())));
    HELD.put("random", new RandomAccessFile(file.toFile(), "rw"));
    FileChannel channel = FileChannel.open(file);
    HELD.put("channel", channel);
    HELD.put("zip", new ZipFile(zip.toFile()));
    HELD.put("mapped", channel.map(FileChannel.MapMode.READ_ONLY, 0, 4));
    HELD.put("direct", new ByteBuffer[] {ByteBuffer.allocateDirect(16)});
    HELD.put("watch", FileSystems.getDefault().newWatchService());
    HELD.put("lock", new RandomAccessFile(file.toFile(), "rw").getChannel().lock());
    HELD.put("process", new ProcessBuilder("sleep", "30").start());
    HELD.put("cleaner", Cleaner.create());
    Thread thread = new Thread(Holdings::waitForever, "worker");
    thread.setDaemon(true);
    thread.start();
    HELD.put("thread", thread);
    Runnable captured = () -> thread.interrupt();
    HELD.put("lambda", captured);
  }

  private static void sockets() throws Exception {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    HELD.put("server", server);
    HELD.put("socket", new Socket(server.getInetAddress(), server.getLocalPort()));
    HELD.put("socketChannel", SocketChannel.open());
    HELD.put("serverChannel", ServerSocketChannel.open());
    HELD.put("selector", java.nio.channels.Selector.open());
  }

  private static void keys() throws Exception {
    for (String algorithm : List.of("RSA", "EC", "Ed25519", "X25519", "DH", "DSA")) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (algorithm.length() < 4) {
        generator.initialize(algorithm.equals("EC") ? 256 : 1024);
      }
      HELD.put(algorithm, generator.generateKeyPair());
    }
    HELD.put("AES", KeyGenerator.getInstance("AES").generateKey());
    HELD.put("spec", new SecretKeySpec(new byte[16], "AES"));
    HELD.put("own", new OwnKey());
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setEntry(
        "a",
        new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
        new KeyStore.PasswordProtection("change it".toCharArray()));
    HELD.put("store", store);
    HELD.put("seeded", SecureRandom.getInstance("SHA1PRNG"));
    HELD.put("drbg", SecureRandom.getInstance("DRBG"));
  }

  private static void doubtful(Path folder) throws Exception {
    UUID drawn = UUID.fromString("0b9e3a4c-1f67-4d0b-9f0e-5a1b2c3d4e5f");
    HELD.put("id", drawn);
    HELD.put("idText", "node-" + drawn);
    HELD.put("granted", "granted-value");
    HELD.put("api_key", "0123456789");
    HELD.put("url", "jdbc:db://user:sesame@host/db");
    HELD.put("credentials", new Holdings("none"));
    HELD.put("certificate", certificate(folder.resolve("30.p12")));
    HELD.put("address", InetAddress.getByAddress("db.example", new byte[] {10, 0, 0, 1}));
  }

  private static void harmless(Path folder) throws Exception {
    FileInputStream closed = new FileInputStream(folder.resolve("file").toFile());
    closed.close();
    FileChannel channel = FileChannel.open(folder.resolve("file"));
    channel.close();
    HARMLESS.put("closed", closed);
    HARMLESS.put("channel", channel);
    HARMLESS.put("socket", new Socket());
    HARMLESS.put("thread", new Thread(Holdings::waitForever));
    HARMLESS.put("main", Thread.currentThread());
    HARMLESS.put("heap", ByteBuffer.allocate(16));
    HARMLESS.put("empty", ByteBuffer.allocateDirect(0));
    HARMLESS.put("weak", new WeakReference<>(HELD.get("stream")));
    HARMLESS.put("inflater", new Inflater());
    HARMLESS.put("streams", new ArrayList<>(List.of(System.out, System.err, System.in)));
    HARMLESS.put("random", new SecureRandom());
    HARMLESS.put("id", UUID.fromString("11111111-2222-4333-8444-555555555555"));
    HARMLESS.put("literal", InetAddress.getByName("10.0.0.1"));
    HARMLESS.put("localhost", InetAddress.getLoopbackAddress());
    HARMLESS.put("public", ((java.security.KeyPair) HELD.get("RSA")).getPublic());
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    HARMLESS.put("store", store);
    HARMLESS.put("certificate", certificate(folder.resolve("3650.p12")));
    HARMLESS.put("tls", SSLContext.getInstance("TLS"));
    HARMLESS.put("library", new ZipFile(folder.resolve("lib/a.jar").toFile()));
    HARMLESS.put("loader", Holdings.class.getClassLoader());
    HARMLESS.put("map", new HashMap<>(Map.of(Holdings.class, "token")));
  }

  private static Object certificate(Path store) throws Exception {
    return KeyStore.getInstance(store.toFile(), "changeit".toCharArray()).getCertificate("mykey");
  }

  private static void waitForever() {
    try {
      FOREVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A key of a library. */
  @SuppressWarnings("serial")
  private static final class OwnKey implements PrivateKey {
    @Override
    public String getAlgorithm() {
      return "none";
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return new byte[0];
    }
  }

  /** A field with a name. */
  private record Log(FileOutputStream out) {}
}
