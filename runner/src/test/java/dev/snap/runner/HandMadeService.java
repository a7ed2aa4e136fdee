package dev.snap.runner;

import dev.snap.membrane.Grants;
import dev.snap.membrane.LivePhase;
import dev.snap.membrane.Membrane;
import dev.snap.transport.Address;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.transport.ListenOptions;
import dev.snap.transport.Server;
import dev.snap.transport.Transport;
import dev.snap.wire.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a hand-made bundle starts: behaves as a restored service towards its runner. Arguments: name
 * and behaviour.
 */
final class HandMadeService {
  private HandMadeService() {}

  public static void main(String[] arguments) throws Exception {
    String service = arguments[0];
    System.out.println(service + " starts");
    switch (arguments[1]) {
      case "refuses" -> {
        System.out.println("[SNAP-0302] The journal is damaged");
        System.exit(3);
      }
      case "hangs" -> awaitEndOfInput();
      case "crashes" -> {
        Server server = serve(service);
        awaitPublished(server.address());
        System.exit(7);
      }
      default -> {
        Server server = serve(service);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(service, server)));
        awaitEndOfInput();
        System.exit(0);
      }
    }
  }

  private static Server serve(String service) throws Exception {
    Membrane membrane =
        new Membrane(
            service,
            HandMadeService.class.getClassLoader(),
            Grants.NONE,
            (name, method, fault) -> fault.printStackTrace());
    membrane.enter(
        new LivePhase(
            membrane,
            Transport.load()
                .carrier(service, Addresses.from(System.getenv()), CallLimits.DEFAULT)));
    membrane.exportRoot(new LocalClerk(membrane));
    Server server = Transport.load().open(membrane, ListenOptions.from(System.getenv()));
    server.address().writeTo(Path.of(System.getenv("SNAP_ADDRESS_FILE")));
    System.out.println("live on " + server.address());
    return server;
  }

  private static void drain(String service, Server server) {
    server.drain(Duration.ofSeconds(5));
    System.out.println(service + " drained");
  }

  /** Until the runner has found it ready and told its peers. */
  private static void awaitPublished(Address address) throws Exception {
    while (!Files.readString(Path.of(System.getenv("SNAP_PEERS"))).contains(address.toString())) {
      Thread.sleep(10);
    }
  }

  private static void awaitEndOfInput() throws Exception {
    while (System.in.read() >= 0) {
      // only the end counts
    }
  }

  /** Answers with the name of its service and its process. */
  private record LocalClerk(Membrane membrane) implements Clerk {
    @Override
    public String whoAreYou() {
      return membrane.service() + " " + ProcessHandle.current().pid();
    }

    @Override
    public String ask(String service) {
      return membrane
          .references()
          .resolve(new References.Reference(service, References.Reference.ROOT, null), Clerk.class)
          .whoAreYou();
    }

    @Override
    public String askBack(Clerk other) {
      return membrane.service() + " asked " + other.whoAreYou();
    }
  }
}
