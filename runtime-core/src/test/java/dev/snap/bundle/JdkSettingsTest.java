package dev.snap.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkSettingsTest {
  @TempDir Path conf;
  private Path security;

  @BeforeEach
  void settings() throws IOException {
    security = Files.createDirectory(conf.resolve("security")).resolve("java.security");
    Files.writeString(security, "a=1");
    Files.writeString(conf.resolve("net.properties"), "b=2");
  }

  @Test
  void anyChangeIsSeen() throws IOException {
    String before = JdkSettings.digest(conf);
    Files.writeString(security, "a=2");
    String changed = JdkSettings.digest(conf);
    Files.writeString(security, "a=1");
    Files.writeString(conf.resolve("currency.properties"), "");
    assertThat(changed).isNotEqualTo(before);
    assertThat(JdkSettings.digest(conf)).isNotEqualTo(before).isNotEqualTo(changed);
  }

  @Test
  void settingsThatAreLinkedAreThoseOfTheFile() throws IOException {
    String before = JdkSettings.digest(conf);
    Path elsewhere = Files.createTempFile("java", "security");
    Files.move(security, elsewhere, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.createSymbolicLink(security, elsewhere);
    assertThat(JdkSettings.digest(conf)).isEqualTo(before);
    Files.delete(elsewhere);
  }

  @Test
  void thoseOfTheManagementAgentDoNotCount() throws IOException {
    String before = JdkSettings.digest(conf);
    Files.createDirectory(conf.resolve("management"));
    Files.writeString(conf.resolve("management").resolve("management.properties"), "c=3");
    assertThat(JdkSettings.digest(conf)).isEqualTo(before);
  }

  @Test
  void aJdkWithoutSettingsHasADigestToo() {
    assertThat(JdkSettings.digest(conf.resolve("absent"))).isEqualTo("unreadable");
  }
}
