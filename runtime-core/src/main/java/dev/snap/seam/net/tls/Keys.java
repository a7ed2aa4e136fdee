package dev.snap.seam.net.tls;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Refusal;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.seam.files.Disk;
import dev.snap.seam.refused.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.LoadStoreParameter;
import java.security.KeyStoreException;
import java.util.Collections;
import javax.crypto.KeyGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses keys before live: they would stand in a journal or a bundle, the same in every replica.
 * Stores of certificates alone may be read.
 */
public final class Keys {
  private Keys() {}

  @Guards(
      value = KeyPairGenerator.class,
      names = {"generateKeyPair", "genKeyPair"})
  @Guards(value = KeyGenerator.class, names = "generateKey")
  public static void generate(String operation) {
    if (!Door.live()) {
      throw refused(operation, "makes a key, which all replicas would share");
    }
  }

  @Guards(value = KeyFactory.class, names = "generatePrivate")
  @Guards(value = KeyStore.class, names = "setKeyEntry")
  public static void read(String operation) {
    if (!Door.live()) {
      throw refused(operation, "takes in a private key, which would stand in the bundle");
    }
  }

  @Replaces(value = KeyStore.class, kind = Kind.INSTANCE)
  public static void load(KeyStore store, @Nullable InputStream in, char @Nullable [] password)
      throws IOException, GeneralSecurityException {
    store.load(in, password);
    check(store);
  }

  @Replaces(value = KeyStore.class, kind = Kind.INSTANCE)
  public static void load(KeyStore store, @Nullable LoadStoreParameter parameter)
      throws IOException, GeneralSecurityException {
    store.load(parameter);
    check(store);
  }

  @Replaces(value = KeyStore.class, kind = Kind.INSTANCE)
  public static void setEntry(
      KeyStore store,
      String alias,
      KeyStore.Entry entry,
      KeyStore.@Nullable ProtectionParameter protection)
      throws KeyStoreException {
    if (!Door.live() && !(entry instanceof KeyStore.TrustedCertificateEntry)) {
      throw refused("KeyStore.setEntry", "takes in a key, which would stand in the bundle");
    }
    store.setEntry(alias, entry, protection);
  }

  /** The JDK reads the file by itself. */
  @Guards(
      value = KeyStore.class,
      names = {"getInstance(File, char[])", "getInstance(File, KeyStore$LoadStoreParameter)"})
  @Guards(value = KeyStore.Builder.class, names = "newInstance")
  public static void open(String operation) {
    if (!Door.live()) {
      throw Disk.refusal(operation);
    }
  }

  private static void check(KeyStore store) throws KeyStoreException {
    if (Door.live()) {
      return;
    }
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        throw refused(
            "KeyStore.load", "reads the key '" + alias + "', which would stand in the journal");
      }
    }
  }

  private static Refusal refused(String operation, String does) {
    return Refused.attempt(
        SnapCode.KEYS,
        operation,
        does,
        "Do it when the service is live: in an afterRestore hook of org.crac, or when the key is"
            + " used first.");
  }
}
