package warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A small library: what is written down in files. */
final class Ledger {
  private final Path directory;
  private int lines;

  Ledger(Path directory) {
    this.directory = directory;
  }

  /** The rows of a file, without comments. */
  List<String[]> rows(String name) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(name))) {
      lines = lines + 1;
      if (!line.startsWith("#") && !line.isBlank()) {
        rows.add(line.split(";", -1));
      }
    }
    return rows;
  }

  /** A note, or what stands for it when there is none. */
  String note(String name, String otherwise) throws IOException {
    try {
      return Files.readString(directory.resolve(name)).strip();
    } catch (NoSuchFileException e) {
      return otherwise;
    }
  }

  /** The names of the files of a directory. */
  List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(folder))) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  /** Writes what was done. */
  void write(String name, String text) throws IOException {
    if (!Files.exists(directory.resolve("out"))) {
      Files.createDirectory(directory.resolve("out"));
    }
    Files.writeString(directory.resolve("out").resolve(name), text);
  }

  /** Rates that the library brings. */
  Properties rates() throws IOException {
    Properties rates = new Properties();
    try (InputStream in = Ledger.class.getResourceAsStream("rates.properties");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rates.load(reader);
    }
    return rates;
  }

  int lines() {
    return lines;
  }
}
