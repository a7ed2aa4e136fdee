package dev.snap.transport;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file with one line {@code service=host:port} per service; nothing stands behind the sign while
 * the service is not up. Empty lines and lines that start with {@code #} do not count. Read anew
 * for each question and replaced as a whole, so readers see the old lines or the new ones.
 */
public final class PeersFile implements Addresses {
  private final Path file;

  /** The peers in a file. */
  public PeersFile(Path file) {
    this.file = file;
  }

  @Override
  public Optional<Address> find(String service) {
    String start = service + "=";
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(start)) {
          String address = line.substring(start.length()).strip();
          return address.isEmpty() ? Optional.empty() : Optional.of(Address.parse(address));
        }
      }
    } catch (IOException e) {
      throw unknown(service, "the peers file " + file + " cannot be read");
    } catch (IllegalArgumentException e) {
      throw unknown(service, "its line in " + file + " gives no host:port");
    }
    throw unknown(service, file + " has no line for it");
  }

  /** Replaces the file. */
  public void write(Map<String, Optional<Address>> addresses) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(addresses)
        .forEach(
            (service, address) ->
                lines
                    .append(service)
                    .append('=')
                    .append(address.map(Address::toString).orElse(""))
                    .append('\n'));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, lines);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SnapFailure unknown(String service, String why) {
    return new SnapFailure(
        SnapCode.NO_ADDRESS,
        "The address of " + service + " is not known: " + why,
        "Name a file in " + PEERS_VARIABLE + " that has a line " + service + "=host:port.");
  }
}
