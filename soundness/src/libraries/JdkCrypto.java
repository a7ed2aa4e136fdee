package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

public final class JdkCrypto implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    byte[] word = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(word);
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(word, "AES"), new IvParameterSpec(word));
    byte[] sealed = cipher.doFinal(word);
    byte[] derived =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec("word".toCharArray(), word, 100, 128))
            .getEncoded();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(word, "HmacSHA256"));
    return Keeper.of(digest, sealed, derived, mac.doFinal(word));
  }
}
