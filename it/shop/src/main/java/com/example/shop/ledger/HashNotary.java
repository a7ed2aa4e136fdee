package com.example.shop.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A chain of hashes that starts with random bytes. */
final class HashNotary implements Notary {
  private byte[] last;

  private HashNotary(byte[] first) {
    this.last = first;
  }

  /** A notary with a chain of its own. */
  static Notary appoint() {
    byte[] first = new byte[32];
    new SecureRandom().nextBytes(first);
    return new HashNotary(first);
  }

  @Override
  public synchronized String seal(byte[] text) {
    MessageDigest digest = sha256();
    digest.update(last);
    last = digest.digest(text);
    return HexFormat.of().formatHex(last);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}
