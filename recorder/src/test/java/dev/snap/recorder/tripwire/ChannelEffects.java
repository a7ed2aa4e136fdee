package dev.snap.recorder.tripwire;

import static dev.snap.recorder.tripwire.EveryEffect.attempt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.MembershipKey;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What {@code java.nio.channels} can do. */
final class ChannelEffects {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Path directory;

  ChannelEffects(Path directory) {
    this.directory = directory;
  }

  void run() {
    attempt(this::files);
    attempt(this::mapped);
    attempt(this::direct);
    attempt(() -> sockets(ServerSocketChannel.open().bind(ANY)));
    attempt(this::unixSockets);
    attempt(this::selector);
    attempt(this::pollSelector);
    attempt(() -> datagrams(StandardProtocolFamily.INET));
    attempt(() -> datagrams(StandardProtocolFamily.INET6));
    attempt(this::asynchronous);
    attempt(this::closedWhileRead);
    attempt(this::ownGroup);
    attempt(() -> SocketChannel.open(new InetSocketAddress("192.0.2.9", 9)));
    attempt(Pipe::open);
    attempt(System::inheritedChannel);
  }

  private FileChannel open(String name) throws IOException {
    return FileChannel.open(
        directory.resolve(name),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private void files() throws IOException {
    try (FileChannel one = open("channel");
        FileChannel two = open("channel2")) {
      ByteBuffer[] buffers = {ByteBuffer.allocate(1), ByteBuffer.allocate(1)};
      one.write(ByteBuffer.allocate(10));
      one.write(buffers);
      one.write(ByteBuffer.allocate(1), 5);
      one.position(0);
      one.position();
      one.read(ByteBuffer.allocate(1));
      one.read(ByteBuffer.allocate(1), 2);
      one.read(new ByteBuffer[] {ByteBuffer.allocate(1), ByteBuffer.allocate(1)});
      one.size();
      one.force(true);
      one.lock().release();
      one.transferTo(0, 5, two);
      two.position(0);
      two.transferFrom(one.position(0), 0, 5);
      one.truncate(2);
    }
  }

  private void mapped() throws IOException {
    try (FileChannel channel = open("mapped")) {
      MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 0, 100);
      map.load();
      map.isLoaded();
      map.force();
    }
  }

  private void direct() throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            directory.resolve("channel"),
            StandardOpenOption.READ,
            com.sun.nio.file.ExtendedOpenOption.DIRECT)) {
      channel.size();
    }
  }

  private void sockets(ServerSocketChannel listening) throws IOException {
    try (ServerSocketChannel server = listening;
        SocketChannel client = SocketChannel.open(server.getLocalAddress());
        SocketChannel served = server.accept()) {
      client.write(ByteBuffer.allocate(4));
      client.write(new ByteBuffer[] {ByteBuffer.allocate(1), ByteBuffer.allocate(1)});
      served.read(ByteBuffer.allocate(4));
      served.read(new ByteBuffer[] {ByteBuffer.allocate(1), ByteBuffer.allocate(1)});
      attempt(() -> client.setOption(StandardSocketOptions.SO_SNDBUF, 1000));
      attempt(() -> client.getOption(StandardSocketOptions.SO_SNDBUF));
      attempt(() -> client.socket().sendUrgentData(1));
      client.getRemoteAddress();
      client.shutdownOutput();
    }
  }

  private void unixSockets() throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    sockets(server.bind(UnixDomainSocketAddress.of(directory.resolve("s"))));
  }

  private void selector() throws IOException {
    try (Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open().bind(ANY);
        SocketChannel client = SocketChannel.open()) {
      server.configureBlocking(false);
      client.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
      client.connect(server.getLocalAddress());
      client.register(selector, SelectionKey.OP_CONNECT);
      selector.select(1000);
      selector.wakeup();
      selector.selectNow();
      client.finishConnect();
    }
  }

  private void closedWhileRead() throws IOException, InterruptedException {
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(ANY);
        SocketChannel client = SocketChannel.open(server.getLocalAddress())) {
      Thread reading = new Thread(() -> attempt(() -> client.read(ByteBuffer.allocate(1))));
      reading.setDaemon(true);
      reading.start();
      reading.join(300);
    }
  }

  private void ownGroup() throws IOException, InterruptedException {
    AsynchronousChannelGroup group =
        AsynchronousChannelGroup.withFixedThreadPool(1, Executors.defaultThreadFactory());
    AsynchronousSocketChannel.open(group);
    group.shutdownNow();
    group.awaitTermination(2, TimeUnit.SECONDS);
  }

  private void pollSelector() throws Exception {
    SelectorProvider provider =
        (SelectorProvider)
            Class.forName("sun.nio.ch.PollSelectorProvider").getDeclaredConstructor().newInstance();
    try (Selector selector = provider.openSelector()) {
      selector.wakeup();
      selector.select(10);
    }
  }

  private static void datagrams(ProtocolFamily family) throws IOException {
    NetworkInterface lo = NetworkInterface.getByName("lo");
    boolean six = family == StandardProtocolFamily.INET6;
    InetAddress group = InetAddress.getByName(six ? "ff02::1234" : "230.0.0.1");
    InetAddress source = InetAddress.getByName(six ? "::1" : "127.0.0.1");
    try (DatagramChannel one = DatagramChannel.open(family);
        DatagramChannel two = DatagramChannel.open(family)) {
      one.bind(new InetSocketAddress(source, 0));
      two.bind(new InetSocketAddress(source, 0));
      one.send(ByteBuffer.allocate(2), two.getLocalAddress());
      two.configureBlocking(false);
      two.receive(ByteBuffer.allocate(2));
      two.connect(one.getLocalAddress());
      one.connect(two.getLocalAddress());
      two.write(ByteBuffer.allocate(2));
      two.write(new ByteBuffer[] {ByteBuffer.allocate(1), ByteBuffer.allocate(1)});
      one.configureBlocking(false);
      one.read(ByteBuffer.allocate(2));
      one.read(new ByteBuffer[] {ByteBuffer.allocate(1), ByteBuffer.allocate(1)});
      two.disconnect();
      attempt(() -> one.setOption(StandardSocketOptions.IP_MULTICAST_IF, lo));
      attempt(() -> one.getOption(StandardSocketOptions.IP_MULTICAST_IF));
      MembershipKey key = one.join(group, lo);
      attempt(() -> key.block(source));
      key.drop();
    }
  }

  private void asynchronous() throws Exception {
    try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open();
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open()) {
      server.bind(ANY);
      var accepted = server.accept();
      client.connect(server.getLocalAddress()).get(2, TimeUnit.SECONDS);
      client.write(ByteBuffer.allocate(1)).get(2, TimeUnit.SECONDS);
      accepted.get(2, TimeUnit.SECONDS).read(ByteBuffer.allocate(1)).get(2, TimeUnit.SECONDS);
      attempt(
          () ->
              AsynchronousSocketChannel.open()
                  .connect(new InetSocketAddress("192.0.2.1", 9))
                  .get(50, TimeUnit.MILLISECONDS));
    }
  }
}
