package dev.snap.recorder.tripwire;

import static dev.snap.recorder.tripwire.EveryEffect.attempt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What {@code java.nio.file} can do. */
final class PathEffects {
  private static final FileSystem SYSTEM = FileSystems.getDefault();

  private final Path directory;
  private final Path file;

  PathEffects(Path directory) {
    this.directory = directory;
    this.file = directory.resolve("nio");
  }

  void run() {
    attempt(this::contents);
    attempt(this::links);
    attempt(this::attributes);
    attempt(this::principals);
    attempt(this::userAttributes);
    attempt(this::secureDirectory);
    attempt(this::copies);
    attempt(this::watch);
    attempt(this::stores);
    attempt(() -> FileSystems.newFileSystem(Path.of("absent.zip"), (ClassLoader) null));
  }

  private void contents() throws IOException {
    Files.writeString(file, "text");
    Files.readString(file);
    try (InputStream in = Files.newInputStream(file)) {
      in.available();
      in.read();
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(1);
    }
    Files.exists(file);
    Files.isReadable(file);
    Files.isDirectory(file);
    Files.getLastModifiedTime(file);
    Files.isSameFile(file, directory);
    file.toRealPath();
    directory.resolve("absent/..").toAbsolutePath();
    Path.of("").toRealPath();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      entries.forEach(each -> {});
    }
    Files.createDirectories(directory.resolve("some/more"));
    Files.delete(directory.resolve("some/more"));
  }

  private void links() throws IOException {
    Path link = directory.resolve("link");
    Files.createSymbolicLink(link, file);
    Files.readSymbolicLink(link);
    Files.createLink(directory.resolve("hard"), file);
    Files.readAttributes(link, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    attempt(
        () ->
            Files.getFileAttributeView(
                    link, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.fromMillis(1), FileTime.fromMillis(1), null));
    attempt(
        () ->
            Files.getFileAttributeView(
                    link, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setOwner(Files.getOwner(file)));
    Files.copy(
        link,
        directory.resolve("link2"),
        LinkOption.NOFOLLOW_LINKS,
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private void attributes() throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(5000));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setOwner(file, Files.getOwner(file));
    Files.getAttribute(file, "unix:uid");
    Files.getFileAttributeView(file, PosixFileAttributeView.class)
        .setGroup(Files.readAttributes(file, PosixFileAttributes.class).group());
    Files.setAttribute(file, "unix:mode", 0644);
  }

  private void principals() throws IOException {
    UserPrincipalLookupService principals = SYSTEM.getUserPrincipalLookupService();
    UserPrincipal root = principals.lookupPrincipalByName("root");
    root.getName();
    principals.lookupPrincipalByGroupName("root");
    Files.getOwner(file).getName();
    Files.readAttributes(file, PosixFileAttributes.class).group().getName();
  }

  private void userAttributes() throws IOException {
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    attempt(view::list);
    attempt(() -> view.write("a", ByteBuffer.wrap(new byte[] {1})));
    attempt(() -> view.read("a", ByteBuffer.allocate(1)));
    attempt(() -> view.size("a"));
    attempt(() -> view.delete("a"));
    attempt(() -> Files.setAttribute(file, "dos:hidden", true));
  }

  private void secureDirectory() throws IOException {
    Path inside = Files.createDirectories(directory.resolve("inside"));
    Files.writeString(inside.resolve("a"), "a");
    Files.createDirectory(inside.resolve("d"));
    try (SecureDirectoryStream<Path> secure =
        (SecureDirectoryStream<Path>) Files.newDirectoryStream(inside)) {
      Path a = Path.of("a");
      secure
          .getFileAttributeView(a, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
      PosixFileAttributeView view = secure.getFileAttributeView(a, PosixFileAttributeView.class);
      attempt(() -> view.setPermissions(PosixFilePermissions.fromString("rw-------")));
      attempt(() -> view.setTimes(FileTime.fromMillis(1), null, null));
      attempt(() -> view.setOwner(view.getOwner()));
      attempt(() -> secure.newDirectoryStream(Path.of("d")).close());
      attempt(() -> secure.newByteChannel(a, Set.of()).close());
      attempt(() -> secure.move(a, secure, Path.of("b")));
      attempt(() -> secure.deleteFile(Path.of("b")));
    }
  }

  private void copies() throws IOException {
    Path other = Path.of("/dev/shm/snap-" + ProcessHandle.current().pid());
    Files.copy(file, directory.resolve("copy"), StandardCopyOption.COPY_ATTRIBUTES);
    attempt(() -> Files.copy(file, other, StandardCopyOption.COPY_ATTRIBUTES));
    Files.deleteIfExists(other);
    Files.move(directory.resolve("copy"), directory.resolve("copy2"));
    attempt(() -> Files.copy(Path.of("/proc/self/status"), directory.resolve("status")));
    attempt(() -> Files.copy(directory, directory.resolve("copied-directory")));
    Path pipe = directory.resolve("pipe");
    attempt(() -> new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Path dev = Path.of("/dev/null");
    attempt(() -> Files.move(pipe, Path.of("/dev/shm/" + pipe.getFileName())));
    Files.deleteIfExists(Path.of("/dev/shm/" + pipe.getFileName()));
    Files.getFileStore(dev);
  }

  private void watch() throws IOException, InterruptedException {
    try (WatchService watch = SYSTEM.newWatchService()) {
      WatchKey key = directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Files.createFile(directory.resolve("watched"));
      watch.poll(2, TimeUnit.SECONDS);
      key.cancel();
    }
  }

  private void stores() throws IOException {
    for (FileStore each : SYSTEM.getFileStores()) {
      attempt(each::getTotalSpace);
    }
    Files.getFileStore(file).getUsableSpace();
    Files.getFileStore(file).supportsFileAttributeView("user");
  }
}
