package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a bootstrap works with over several operations. */
class FilesTest {
  @TempDir Path scratch;

  @Test
  void aReadSeesWhatWasWrittenJustBefore() throws Throwable {
    assertThat(
            recordAndReplay(
                """
                Path file = dir.resolve("a.txt");
                try (FileOutputStream out = new FileOutputStream(file.toFile())) {
                  out.write('x');
                  String early = Files.readString(file);
                  out.write('y');
                  return early + " " + Files.readString(file) + file.toFile().length();
                }\
                """,
                ""))
        .isEqualTo("x xy2");
    assertThat(scratch.resolve("a.txt")).doesNotExist();
  }

  @Test
  void appendingKeepsWhatWasThere() throws Throwable {
    assertThat(
            recordAndReplay(
                """
                Path file = dir.resolve("b.txt");
                Files.writeString(file, "a");
                try (Writer out = new FileWriter(file.toFile(), true)) { out.write("b"); }
                try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
                  out.write("c");
                }
                return Files.readAllLines(file);\
                """,
                ""))
        .isEqualTo(java.util.List.of("abc"));
  }

  @Test
  void exceptionsAreReplayed() throws Throwable {
    assertThat(
            recordAndReplay(
                """
                List<String> thrown = new ArrayList<>();
                try { Files.readString(dir.resolve("absent")); }
                catch (NoSuchFileException e) { thrown.add(e.getFile()); }
                try { new FileInputStream(dir.resolve("absent").toFile()); }
                catch (FileNotFoundException e) { thrown.add(e.getMessage()); }
                try { Files.createDirectory(dir); }
                catch (FileAlreadyExistsException e) { thrown.add("exists"); }
                return thrown;\
                """,
                ""))
        .isEqualTo(
            java.util.List.of(
                scratch.resolve("absent").toString(),
                scratch.resolve("absent") + " (No such file or directory)",
                "exists"));
  }

  @Test
  void aChannelReadsAndWritesAnywhere() throws Throwable {
    assertThat(
            recordAndReplay(
                """
                Path file = dir.resolve("c.txt");
                java.util.function.Function<String, java.nio.ByteBuffer> bytes = text -> java.nio.ByteBuffer.wrap(text.getBytes());
                try (java.nio.channels.FileChannel channel = java.nio.channels.FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
                  channel.write(new java.nio.ByteBuffer[] {bytes.apply("abc"), bytes.apply("def")});
                  channel.write(bytes.apply("X"), 1);
                  channel.truncate(5);
                  channel.force(true);
                  java.nio.ByteBuffer two = java.nio.ByteBuffer.allocate(2);
                  channel.read(two, 3);
                  ByteArrayOutputStream all = new ByteArrayOutputStream();
                  channel.transferTo(0, 100, java.nio.channels.Channels.newChannel(all));
                  channel.transferFrom(java.nio.channels.Channels.newChannel(new ByteArrayInputStream(new byte[] {'!'})), 5, 9);
                  return new String(two.array()) + " " + all + " " + channel.position() + " " + channel.size()
                      + " " + channel.read(two.clear(), 99);
                }\
                """,
                "c.txt"))
        .isEqualTo("de aXcde 5 6 -1");
  }

  @Test
  void theSourceOfRandomnessIsDrawnFrom() throws Throwable {
    assertThat(
            recordAndReplay(
                """
                byte[] drawn = new byte[8];
                try (InputStream in = Files.newInputStream(Path.of("/dev/urandom"));
                    InputStream old = new FileInputStream("/dev/urandom")) {
                  return in.read(drawn) + old.read(drawn, 4, 4) + " " + Arrays.toString(drawn) + in.read();
                }\
                """,
                ""))
        .asString()
        .startsWith("12 ");
  }

  @Test
  void otherFileSystemsPassThrough() throws Throwable {
    assertThat(
            recordAndReplay(
                """
                Path object = Path.of(java.net.URI.create("jrt:/java.base/java/lang/Object.class"));
                return Files.exists(object) + " " + Files.readAllBytes(object).length;\
                """,
                ""))
        .asString()
        .startsWith("true ");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws Throwable {
    assertThatThrownBy(
            () -> recordAndReplay("return Files.readAllBytes(Path.of(\"/dev/zero\"));", ""))
        .hasMessage(
            """
            [SNAP-0219] probe: Files.readAllBytes of /dev/zero at probe.Service.run(Service.java:7) gives more than 256 MiB
              Read it after the bootstrap, or in parts.\
            """);
  }

  @Test
  void propertiesAreLoadedFromStreams() throws Throwable {
    Files.writeString(scratch.resolve("p.properties"), "a=1\nb=2\n");
    assertThat(
            recordAndReplay(
                """
                Properties properties = new Properties();
                try (InputStream in = new FileInputStream(dir.resolve("p.properties").toFile())) {
                  properties.load(in);
                }
                return new TreeMap<>(properties);\
                """,
                "p.properties"))
        .hasToString("{a=1, b=2}");
  }

  /** Runs the body twice; what it made, and what it was given, is gone before the replay. */
  private Object recordAndReplay(String body, String given) throws Throwable {
    Path jar =
        Service.compile(
            scratch, "public static Object run(Path dir) throws Exception {\n" + body + "}");
    TapePhase recording = TapePhase.recording();
    try (Service service = Service.open(jar, recording)) {
      Object recorded = service.call("run");
      for (String each : new String[] {"a.txt", "b.txt", given}) {
        if (!each.isEmpty()) {
          Files.deleteIfExists(scratch.resolve(each));
        }
      }
      TapePhase replaying = recording.replaying();
      try (Service replay = Service.open(jar, replaying)) {
        assertThat(replay.call("run")).isEqualTo(recorded);
      }
      assertThat(replaying.missing()).isEmpty();
      return recorded;
    }
  }
}
