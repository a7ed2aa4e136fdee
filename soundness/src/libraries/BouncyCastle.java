// org.bouncycastle:bcprov-jdk18on:1.83
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.encoders.Hex;

public final class BouncyCastle implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    BouncyCastleProvider provider = new BouncyCastleProvider();
    MessageDigest digest = MessageDigest.getInstance("SHA3-256", provider);
    byte[] sum = digest.digest("tea".getBytes(StandardCharsets.UTF_8));
    byte[] derived = SCrypt.generate("word".getBytes(StandardCharsets.UTF_8), sum, 16, 8, 1, 32);
    return Keeper.of(digest, Hex.toHexString(sum), Hex.toHexString(derived));
  }
}
