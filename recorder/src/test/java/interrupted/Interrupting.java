package interrupted;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stock.Shelf;

/**
 * Keeps whether it was interrupted, after and while it calls a service that is interrupted itself,
 * reads and writes files meanwhile, and ends interrupted.
 */
public final class Interrupting implements Bootstrap<Shelf> {
  private static final int SIZE = 100_000;

  @Override
  public Shelf boot(Host host) throws Exception {
    List<String> seen = new ArrayList<>();
    Shelf inner = host.importService("inner", Shelf.class, nested -> new Kept(interrupted()));
    seen.add("after the import " + Thread.interrupted());
    seen.add("in a call " + inner.name());
    seen.add("after a call " + Thread.interrupted());
    Path file = Files.createTempFile("interrupted", ".bin");
    Thread.currentThread().interrupt();
    seen.add("in a call of one that is " + inner.name());
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      out.write(content());
    }
    try (InputStream in = new FileInputStream(file.toFile())) {
      seen.add("read " + in.readAllBytes().length);
    }
    seen.add("still " + Thread.currentThread().isInterrupted());
    return new Kept(seen);
  }

  private static byte[] content() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < SIZE) {
      bytes.write("interrupted ".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<String> interrupted() {
    Thread.currentThread().interrupt();
    return new ArrayList<>(List.of("inner"));
  }

  private record Kept(List<String> seen) implements Shelf {
    @Override
    public String name() {
      seen.add("" + Thread.currentThread().isInterrupted());
      Thread.currentThread().interrupt();
      return String.join(", ", seen);
    }
  }
}
