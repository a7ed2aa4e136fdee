// com.google.crypto.tink:tink:1.18.0
package libraries;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import dev.snap.Bootstrap;
import dev.snap.Host;

public final class Tink implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    AeadConfig.register();
    KeysetHandle keys = KeysetHandle.generateNew(KeyTemplates.get("AES128_GCM"));
    Aead aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    byte[] sealed = aead.encrypt(new byte[] {1, 2, 3}, new byte[0]);
    return Keeper.of(aead, aead.decrypt(sealed, new byte[0]));
  }
}
