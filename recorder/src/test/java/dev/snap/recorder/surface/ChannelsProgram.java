package dev.snap.recorder.surface;

/** What the bootstraps of {@link ChannelsTest} do. */
final class ChannelsProgram {
  private ChannelsProgram() {}

  /** Members of the class {@code Probe}. */
  static final String MEMBERS =
      """
      static final InetSocketAddress AT = new InetSocketAddress(InetAddress.getLoopbackAddress(), FREE);
      static final InetSocketAddress PEER = new InetSocketAddress(InetAddress.getLoopbackAddress(), LINES);
      static java.nio.channels.Selector selector;
      static java.nio.channels.ServerSocketChannel server;
      static java.nio.channels.SocketChannel client;
      static volatile String foreign = "";
      static volatile boolean stopped;

      public static Object free(Path dir) { return FREE; }
      static String kind(Callable<?> call) throws Exception {
        try { return "" + call.call(); } catch (Exception e) { return e.getClass().getSimpleName(); }
      }
      static java.nio.channels.ServerSocketChannel open() throws IOException {
        return java.nio.channels.ServerSocketChannel.open();
      }
      static java.nio.channels.SelectionKey register(int operations) throws IOException {
        selector = java.nio.channels.Selector.open();
        server = open();
        server.configureBlocking(false);
        return server.register(selector, operations);
      }
      static Thread start(Callable<?> body) {
        Thread thread = new Thread(() -> { try { body.call(); } catch (Exception e) { if (!stopped) { foreign += e; } } });
        thread.setDaemon(true);
        thread.start();
        return thread;
      }

      static Object serve() throws Exception {
        while (!stopped) {
          selector.select();
          for (var each = selector.selectedKeys().iterator(); each.hasNext();) {
            java.nio.channels.SelectionKey key = each.next();
            each.remove();
            if (key.selector() != selector || key.channel().keyFor(selector) != key) { foreign += key; }
            if (key.isAcceptable()) { accept(key); } else { answer(key); }
          }
        }
        return null;
      }
      static void accept(java.nio.channels.SelectionKey key) throws IOException {
        if (key.channel() != server || !selector.keys().contains(key)) { foreign += key; }
        java.nio.channels.SocketChannel accepted = server.accept();
        accepted.configureBlocking(false);
        accepted.register(selector, java.nio.channels.SelectionKey.OP_READ, "own");
      }
      static void answer(java.nio.channels.SelectionKey key) throws IOException {
        var channel = (java.nio.channels.SocketChannel) key.channel();
        var bytes = java.nio.ByteBuffer.allocate(64);
        channel.read(bytes);
        echo(channel, bytes.flip());
        if (!"own".equals(key.attachment())) { foreign += key; }
      }
      static void echo(java.nio.channels.SocketChannel channel, java.nio.ByteBuffer text) throws IOException {
        try (channel) {
          channel.write(java.nio.ByteBuffer.wrap("echo ".getBytes()));
          channel.write(text);
        }
      }
      public static Object loop(Path dir) throws Exception {
        register(0).interestOps(java.nio.channels.SelectionKey.OP_ACCEPT);
        CountDownLatch begun = new CountDownLatch(1);
        start(() -> { begun.countDown(); return serve(); });
        begun.await();
        server.bind(AT);
        Thread.sleep(5);
        return "at rest";
      }
      public static Object lateRegistration(Path dir) throws Exception {
        selector = java.nio.channels.Selector.open();
        server = open().bind(AT);
        server.configureBlocking(false);
        start(() -> { server.register(selector, java.nio.channels.SelectionKey.OP_ACCEPT); return serve(); });
        return "at rest";
      }
      public static Object accepting(Path dir) throws Exception {
        server = open().bind(AT, 5);
        CountDownLatch begun = new CountDownLatch(1);
        start(() -> {
          begun.countDown();
          while (true) {
            var accepted = server.accept();
            var bytes = java.nio.ByteBuffer.allocate(64);
            accepted.read(bytes);
            echo(accepted, bytes.flip());
          }
        });
        begun.await();
        Thread.sleep(5);
        return "at rest";
      }
      public static Object stop(Path dir) throws Exception {
        stopped = true;
        String seen = foreign;
        if (selector != null) { selector.close(); }
        server.close();
        return seen.isEmpty() ? "no keys but its own" : seen;
      }

      public static Object client(Path dir) throws Exception {
        selector = java.nio.channels.Selector.open();
        client = java.nio.channels.SocketChannel.open();
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        client.configureBlocking(false);
        client.register(selector, 0);
        return client.socket().getTcpNoDelay() + " " + client.isOpen();
      }
      public static Object connectClient(Path dir) throws Exception {
        String state = "not connected";
        var key = client.keyFor(selector);
        if (!client.connect(PEER)) {
          key.interestOps(java.nio.channels.SelectionKey.OP_CONNECT);
          selector.select(10_000);
        }
        if (client.finishConnect() && client.isConnected() && client.socket().getTcpNoDelay()) { state = "connected"; }
        client.write(java.nio.ByteBuffer.wrap("hello\\n".getBytes()));
        key.interestOps(java.nio.channels.SelectionKey.OP_READ);
        selector.selectedKeys().clear();
        selector.select(10_000);
        var bytes = java.nio.ByteBuffer.allocate(64);
        client.read(bytes);
        client.close();
        selector.close();
        return state + ", " + new String(bytes.array(), 0, bytes.position()).trim();
      }

      public static Object selects(Path dir) throws Exception {
        var one = java.nio.channels.Selector.open();
        start(() -> one.wakeup());
        String said = "woken " + one.select();
        said += ", timed out " + one.select(3_600_000);
        Thread.currentThread().interrupt();
        said += ", interrupted " + one.select() + " " + Thread.interrupted();
        said += ", now " + one.wakeup().selectNow();
        one.close();
        return said;
      }
      public static Object keys(Path dir) throws Exception {
        var key = register(16);
        String said = key.interestOps() + " " + key.readyOps() + " " + key.isValid() + " " + server.isRegistered();
        said += " " + selector.keys().size() + " " + selector.selectedKeys().size();
        key.cancel();
        said += " " + key.isValid() + " " + server.isRegistered();
        selector.selectNow();
        return said + " " + selector.keys().size() + " " + kind(() -> key.interestOps());
      }
      public static Object closed(Path dir) throws Exception {
        var key = register(16);
        var other = selector;
        start(() -> { other.close(); return null; });
        other.select();
        String said = kind(() -> other.select()) + " " + kind(() -> other.keys());
        server.close();
        return said + " " + kind(() -> server.register(other, 16)) + " " + key.isValid() + " " + server.isRegistered();
      }
      public static Object server(Path dir) throws Exception {
        var one = open();
        String said = one.isBlocking() + " " + one.socket().isBound() + " " + kind(() -> one.accept());
        one.socket().bind(AT);
        said += " " + (one.socket().getLocalPort() == FREE && one.getLocalAddress().equals(AT));
        said += " " + kind(() -> one.bind(null));
        one.configureBlocking(false);
        said += " " + one.accept();
        one.close();
        return said + (one.socket().isClosed() ? " closed" : " open") + " " + kind(() -> one.accept());
      }
      public static Object options(Path dir) throws Exception {
        var one = java.nio.channels.SocketChannel.open();
        String said = one.getOption(StandardSocketOptions.SO_KEEPALIVE) + "";
        one.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        said += " " + one.getOption(StandardSocketOptions.SO_RCVBUF);
        said += " " + (one.getOption(StandardSocketOptions.SO_SNDBUF) > 0);
        said += " " + kind(() -> one.getOption(StandardSocketOptions.IP_MULTICAST_TTL));
        said += " " + kind(() -> one.setOption(StandardSocketOptions.SO_LINGER, null));
        one.close();
        return said;
      }
      public static Object adaptor(Path dir) throws Exception {
        var one = java.nio.channels.SocketChannel.open().socket();
        one.setTcpNoDelay(true);
        one.setKeepAlive(true);
        one.setTrafficClass(9);
        String said = one.getTcpNoDelay() + " " + one.getKeepAlive() + " " + one.getTrafficClass();
        one.setSoLinger(false, 0);
        said += " " + one.getSoLinger();
        one.setSoLinger(true, 70_000);
        one.setSoTimeout(3);
        said += " " + one.getSoLinger() + " " + one.getSoTimeout();
        try { one.getInputStream(); } catch (SocketException e) { said += " " + e.getMessage(); }
        one.close();
        return said;
      }
      static String line(java.nio.channels.SocketChannel channel, String text) throws IOException {
        channel.write(java.nio.ByteBuffer.wrap((text + "\\n").getBytes()));
        var bytes = java.nio.ByteBuffer.allocate(64);
        while (bytes.position() == 0 || bytes.get(bytes.position() - 1) != '\\n') { channel.read(bytes); }
        return new String(bytes.array(), 0, bytes.position()).trim();
      }
      public static Object blocking(Path dir) throws Exception {
        var one = java.nio.channels.SocketChannel.open(PEER);
        String said = line(one, "one") + ", " + one.isConnected() + " " + one.isConnectionPending();
        said += ", " + kind(() -> one.connect(PEER));
        one.close();
        return said + ", " + kind(() -> one.read(java.nio.ByteBuffer.allocate(1)));
      }

      public static Object connect(Path dir) throws Exception {
        var one = java.nio.channels.SocketChannel.open();
        one.configureBlocking(false);
        return one.connect(new InetSocketAddress("localhost", 1));
      }
      public static Object goOn(Path dir) throws Exception {
        return java.nio.channels.SocketChannel.open(PEER).configureBlocking(false);
      }
      public static Object acceptHere(Path dir) throws Exception { return open().bind(AT).accept(); }
      public static Object anyPort(Path dir) throws Exception { return open().bind(null).getLocalAddress(); }
      public static Object local(Path dir) throws Exception {
        return java.nio.channels.ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      }
      public static Object bound(Path dir) throws Exception {
        server = open().bind(AT);
        return "bound";
      }
      public static Object leaveOpen(Path dir) throws Exception {
        client = java.nio.channels.SocketChannel.open(PEER);
        return line(client, "one");
      }
      public static Object useLeft(Path dir) throws Exception { return line(client, "two"); }
      """;
}
