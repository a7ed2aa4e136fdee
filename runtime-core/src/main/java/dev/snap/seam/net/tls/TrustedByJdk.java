package dev.snap.seam.net.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.files.Disk;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The certificates that the JDK trusts: each machine may have others, so a replay compares them.
 * Two files with the same certificates are alike.
 */
final class TrustedByJdk {
  private static final int SHOWN = 16;

  private TrustedByJdk() {}

  /** Leaves an entry of what a factory trusts that was given no store of its own. */
  static void note(TrustManagerFactory factory) {
    Set<String> certificates = new TreeSet<>();
    for (TrustManager each : factory.getTrustManagers()) {
      if (each instanceof X509TrustManager manager) {
        for (X509Certificate certificate : manager.getAcceptedIssuers()) {
          certificates.add(digest(certificate));
        }
      }
    }
    String all =
        HexFormat.of().formatHex(Disk.sha256(String.join(" ", certificates).getBytes(US_ASCII)));
    Door.note(
        Action.of(Surface.NETWORK, "TrustManagerFactory.init")
            .with(
                "trusted by the JDK",
                certificates.size() + " certificates, " + all.substring(0, SHOWN)));
  }

  private static String digest(X509Certificate certificate) {
    try {
      return HexFormat.of().formatHex(Disk.sha256(certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
