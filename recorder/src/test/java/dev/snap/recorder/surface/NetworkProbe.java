package dev.snap.recorder.surface;

import java.io.IOException;

/** What the rows of the network refer to. */
final class NetworkProbe {
  private static final String MEMBERS =
      """
      static final int WEB = %d;
      static final int LINES = %d;
      static final int FREE = %d;
      static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
      static final java.util.concurrent.CountDownLatch UP = new java.util.concurrent.CountDownLatch(1);

      static boolean changed(Path dir) { return dir.getFileName().toString().equals("changed"); }
      static String said(Path dir) { return changed(dir) ? "bye bye" : "hello"; }
      static InetAddress bare(Path dir) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (changed(dir) ? 2 : 1)});
      }
      static String granted(Path dir) { return changed(dir) ? "granted2.invalid" : "granted.invalid"; }
      static URI uri(Path dir) { return URI.create("http://localhost:" + WEB + (changed(dir) ? "/other" : "/hello")); }
      static URL url(Path dir) throws IOException { return uri(dir).toURL(); }
      static String text(Object content) throws IOException {
        if (content instanceof URLConnection connection) { content = connection.getInputStream(); }
        try (InputStream in = (InputStream) content) { return new String(in.readAllBytes()); }
      }
      static String get(HttpClient client, Path dir) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(dir)).build(), HttpResponse.BodyHandlers.ofString()).body();
      }
      static String posted(HttpRequest.BodyPublisher body) throws Exception {
        URI echo = URI.create("http://localhost:" + WEB + "/echo");
        return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(echo).POST(body).build(), HttpResponse.BodyHandlers.ofString()).body();
      }
      static Path file(Path dir) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), changed(dir) ? "snap-b.txt" : "snap-a.txt");
        Files.writeString(file, "content");
        return file;
      }
      static String unknown(java.util.concurrent.Callable<?> lookup) throws Exception {
        try { return "" + lookup.call(); } catch (UnknownHostException e) { return "unknown"; }
      }
      static String talk(Socket socket, Path dir) throws Exception {
        try (socket) {
          if (!socket.isConnected()) { socket.connect(new InetSocketAddress(LOOPBACK, LINES)); }
          socket.getOutputStream().write((said(dir) + "\\n").getBytes());
          return new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
        }
      }
      static String none(Object found) { return found == null ? "none" : "one"; }
      static String factory(javax.net.SocketFactory factory, Path dir) throws Exception {
        return talk(factory.createSocket("localhost", LINES), dir);
      }
      static class OwnSocket extends Socket {}
      static class OwnServer extends ServerSocket {
        OwnServer() throws IOException {}
        OwnServer(int port) throws IOException { super(port); }
      }
      static String served(ServerSocket server) throws Exception {
        try (server) {
          if (!server.isBound()) { server.bind(new InetSocketAddress(LOOPBACK, FREE)); }
          return "bound";
        }
      }
      static ServerSocket bound(ServerSocket server) throws IOException { server.bind(new InetSocketAddress(0)); return server; }
      static String stopped(com.sun.net.httpserver.HttpServer server) {
        server.createContext("/", exchange -> {});
        if (server.getAddress() != null) { server.start(); }
        server.stop(0);
        return "made";
      }
      static java.security.KeyPairGenerator pairs() throws Exception { return java.security.KeyPairGenerator.getInstance("RSA"); }
      static javax.crypto.KeyGenerator keys() throws Exception { return javax.crypto.KeyGenerator.getInstance("AES"); }
      static java.security.KeyFactory factory() throws Exception { return java.security.KeyFactory.getInstance("RSA"); }
      static java.security.KeyStore.Entry secret() {
        return new java.security.KeyStore.SecretKeyEntry(new javax.crypto.spec.SecretKeySpec(new byte[16], "AES"));
      }
      static java.security.KeyStore.Entry certificate() throws Exception {
        var trust = javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
        trust.init((java.security.KeyStore) null);
        var manager = (javax.net.ssl.X509TrustManager) trust.getTrustManagers()[0];
        return new java.security.KeyStore.TrustedCertificateEntry(manager.getAcceptedIssuers()[0]);
      }
      static final SelectorProvider PROVIDER = SelectorProvider.provider();
      static final ProtocolFamily INET = StandardProtocolFamily.INET;
      static final java.util.concurrent.atomic.AtomicReference<Selector> SELECTOR = new java.util.concurrent.atomic.AtomicReference<>();
      static String opened(Selector selector) throws IOException {
        try (selector) { return selector.selectNow() + " " + selector.keys().size() + " " + selector.isOpen(); }
      }
      static InetSocketAddress at(Path dir) { return new InetSocketAddress(LOOPBACK, changed(dir) ? 1 : FREE); }
      static String served(ServerSocketChannel server, InetSocketAddress at) throws IOException {
        try (server) { return server.bind(at).socket().isBound() ? "bound" : "unbound"; }
      }
      static String chat(SocketChannel channel, Path dir) throws IOException {
        try (channel) {
          if (!channel.isConnected()) { channel.connect(new InetSocketAddress(LOOPBACK, LINES)); }
          channel.write(java.nio.ByteBuffer.wrap((said(dir) + "\\n").getBytes()));
          return new BufferedReader(new InputStreamReader(channel.socket().getInputStream())).readLine();
        }
      }
      static SelectableChannel selectable() throws IOException { return ServerSocketChannel.open().configureBlocking(false); }
      static SelectionKey key() throws IOException {
        SELECTOR.set(Selector.open());
        return selectable().register(SELECTOR.get(), 16);
      }
      static String shown(SelectionKey key) throws IOException {
        String shown = key.interestOps() + " " + key.attachment();
        key.channel().close();
        key.selector().close();
        return shown;
      }
      static String suites(Object made) { return made == null ? "none" : "made"; }
      static javax.net.ssl.TrustManagerFactory trusts() throws Exception { return javax.net.ssl.TrustManagerFactory.getInstance("PKIX"); }
      static java.security.KeyStore store() throws Exception {
        java.security.KeyStore store = java.security.KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
      }
      """;

  private NetworkProbe() {}

  /** The members of the class of probes, with where the servers are. */
  static String members(Origin origin) throws IOException {
    return MEMBERS.formatted(origin.webPort(), origin.linePort(), origin.freePort());
  }
}
