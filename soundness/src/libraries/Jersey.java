// org.glassfish.jersey.core:jersey-server:4.0.2
// org.glassfish.jersey.core:jersey-client:4.0.2
// org.glassfish.jersey.inject:jersey-hk2:4.0.2
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

public final class Jersey implements Bootstrap<Kept> {
  @Path("/items")
  public static class Items {
    @GET
    @Path("{name}")
    public String item(@PathParam("name") String name) {
      return "an item: " + name;
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    ApplicationHandler handler = new ApplicationHandler(new ResourceConfig(Items.class));
    URI base = URI.create("http://localhost/");
    ContainerRequest request =
        new ContainerRequest(
            base, base.resolve("items/tea"), "GET", null, new MapPropertiesDelegate(),
            handler.getConfiguration());
    ContainerResponse response = handler.apply(request).get();
    WebTarget target = ClientBuilder.newClient().target(base).path("items").path("tea");
    return Keeper.of(handler, response.getEntity(), target, target.getUri());
  }
}
