// software.amazon.awssdk:s3:2.29.29
// software.amazon.awssdk:url-connection-client:2.29.29
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

public final class AwsS3 implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    S3Client s3 =
        S3Client.builder()
            .region(Region.EU_CENTRAL_1)
            .endpointOverride(URI.create("https://s3.shop.example"))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    return Keeper.of(s3, s3.utilities().getUrl(url -> url.bucket("stock").key("tea.csv")));
  }
}
