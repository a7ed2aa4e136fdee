package dev.snap.recorder.record;

import dev.snap.membrane.Action;
import dev.snap.membrane.Membrane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;

/** Services, the references between them and the hardware asked for, as sorted lines of text. */
final class Topology {
  private final TreeMap<String, String> services = new TreeMap<>();
  private final TreeMap<String, String> hardware = new TreeMap<>();
  private final TreeSet<String> references = new TreeSet<>();

  void service(String service, String interfaceName, long rootExport) {
    services.put(service, interfaceName + " " + rootExport);
  }

  void noted(String service, Action action) {
    if (action.name().equals("Host.runAs")) {
      hardware.put(
          service,
          "container " + action.fields().get(0).text() + " " + action.fields().get(1).text());
    }
  }

  void references(Membrane membrane) {
    membrane.held().forEach(place -> references.add(membrane.service() + " " + place));
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    services.forEach(
        (name, rest) -> text.append("service ").append(name).append(' ').append(rest).append('\n'));
    references.forEach(line -> text.append("reference ").append(line).append('\n'));
    hardware.forEach(
        (name, rest) ->
            text.append("hardware ").append(name).append(' ').append(rest).append('\n'));
    Files.writeString(file, text);
  }
}
