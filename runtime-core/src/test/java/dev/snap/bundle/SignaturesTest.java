package dev.snap.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignaturesTest {
  private static final byte[] TEXT = "service=shop\n".getBytes(UTF_8);

  private final KeyPair key = Signatures.generate();

  @Test
  void aSignatureIsThatOfItsBytesAndItsKeyAlone() {
    byte[] signature = Signatures.sign(TEXT, key.getPrivate());
    assertThat(Signatures.verify(TEXT, signature, key.getPublic())).isTrue();
    assertThat(Signatures.verify(TEXT, signature, Signatures.generate().getPublic())).isFalse();
    for (int bit = 0; bit < TEXT.length * 8; bit++) {
      byte[] changed = TEXT.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(Signatures.verify(changed, signature, key.getPublic())).isFalse();
    }
    for (int bit = 0; bit < signature.length * 8; bit++) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(Signatures.verify(TEXT, changed, key.getPublic())).isFalse();
    }
  }

  @Test
  void keysComeBackFromTheirText() throws GeneralSecurityException {
    assertThat(Signatures.publicKey(Signatures.text(key.getPublic()))).isEqualTo(key.getPublic());
    assertThat(Signatures.privateKey(Signatures.text(key.getPrivate())))
        .isEqualTo(key.getPrivate());
  }

  @Test
  void itIsEd25519() throws GeneralSecurityException {
    // RFC 8032, section 7.1, test 1, behind the fixed beginning of such keys in X.509.
    byte[] signature =
        HexFormat.of()
            .parseHex(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                    + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    byte[] encoded =
        HexFormat.of()
            .parseHex(
                "302a300506032b6570032100"
                    + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    var rfc = Signatures.publicKey(java.util.Base64.getEncoder().encodeToString(encoded));
    assertThat(Signatures.verify(new byte[0], signature, rfc)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base 64"})
  void aTextThatIsNoKeyIsRefused(String text) {
    assertThatThrownBy(() -> Signatures.publicKey(text))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> Signatures.privateKey(text))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aKeyOfAnotherAlgorithmIsRefused() throws GeneralSecurityException {
    KeyPair other = KeyPairGenerator.getInstance("X25519").generateKeyPair();
    assertThatThrownBy(() -> Signatures.publicKey(Signatures.text(other.getPublic())))
        .isInstanceOf(GeneralSecurityException.class);
  }
}
