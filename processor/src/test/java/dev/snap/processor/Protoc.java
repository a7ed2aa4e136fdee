package dev.snap.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.TimestampProto;
import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaFileObject;

/**
 * A stranger's compiler of contracts: the {@code protoc} of the protobuf project, which the build
 * puts in place.
 */
record Protoc(Path program) {
  private static final String CONTRACTS = "META-INF/snap/proto/";

  /** The program. */
  static Protoc find() {
    return new Protoc(
        Path.of(System.getProperty("snap.protoc", "target/protoc/protoc.exe")).toAbsolutePath());
  }

  /** Whether the build found one for this machine. */
  boolean exists() {
    return Files.isExecutable(program) || program.toFile().setExecutable(true);
  }

  /** The contracts that a compilation gave, by file, without {@code .proto}. */
  static Map<String, String> contracts(Compilation compilation) throws IOException {
    Map<String, String> contracts = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String path = file.toUri().getPath();
      int start = path.indexOf(CONTRACTS);
      if (start >= 0) {
        try (InputStream in = file.openInputStream()) {
          contracts.put(
              path.substring(start + CONTRACTS.length()), new String(in.readAllBytes(), UTF_8));
        }
      }
    }
    return contracts;
  }

  /** Compiles contracts, all at once, to descriptors. */
  Map<String, FileDescriptor> compile(Map<String, String> contracts, Path folder)
      throws IOException, InterruptedException, DescriptorValidationException {
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "--descriptor_set_out=all.bin", "-I."));
    for (Map.Entry<String, String> contract : contracts.entrySet()) {
      Path file = folder.resolve(contract.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, contract.getValue(), UTF_8);
      command.add(contract.getKey());
    }
    for (String known :
        List.of("google/protobuf/duration.proto", "google/protobuf/timestamp.proto")) {
      try (InputStream in = TimestampProto.class.getResourceAsStream("/" + known)) {
        Files.createDirectories(folder.resolve(known).getParent());
        Files.copy(Objects.requireNonNull(in), folder.resolve(known));
      }
    }
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0 || !said.isEmpty()) {
      throw new AssertionError(said);
    }
    return descriptors(Files.readAllBytes(folder.resolve("all.bin")));
  }

  private static Map<String, FileDescriptor> descriptors(byte[] set)
      throws IOException, DescriptorValidationException {
    Map<String, FileDescriptor> descriptors = new HashMap<>();
    FileDescriptor[] known = {TimestampProto.getDescriptor(), DurationProto.getDescriptor()};
    for (FileDescriptorProto file : FileDescriptorSet.parseFrom(set).getFileList()) {
      descriptors.put(file.getName(), FileDescriptor.buildFrom(file, known));
    }
    return descriptors;
  }
}
