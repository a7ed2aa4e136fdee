// com.github.luben:zstd-jni:1.5.7-28
package libraries;

import com.github.luben.zstd.Zstd;
import dev.snap.Bootstrap;
import dev.snap.Host;

public final class ZstdJni implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    byte[] large = "tea tea tea tea tea tea".getBytes();
    byte[] small = Zstd.compress(large);
    return Keeper.of(small, Zstd.decompress(small, large.length));
  }
}
