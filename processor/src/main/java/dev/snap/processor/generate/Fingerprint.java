package dev.snap.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a contract: 32 hex digits of the SHA-256 over its text. */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** The fingerprint of a {@code .proto}. */
  public static String of(String contract) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(contract.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
