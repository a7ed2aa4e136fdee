package dev.snap.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkSettingsTest {
  @TempDir Path home;
  private Path conf;
  private Path security;

  @BeforeEach
  void settings() throws IOException {
    conf = Files.createDirectory(home.resolve("conf"));
    security = Files.createDirectory(conf.resolve("security")).resolve("java.security");
    Files.writeString(security, "a=1");
    Files.writeString(conf.resolve("net.properties"), "b=2");
  }

  @Test
  void anyChangeIsSeen() throws IOException {
    String before = JdkSettings.digest(home);
    Files.writeString(security, "a=2");
    String changed = JdkSettings.digest(home);
    Files.writeString(security, "a=1");
    Files.writeString(conf.resolve("currency.properties"), "");
    assertThat(changed).isNotEqualTo(before);
    assertThat(JdkSettings.digest(home)).isNotEqualTo(before).isNotEqualTo(changed);
  }

  @Test
  void thoseOfTheKindElsewhereCount() throws IOException {
    String before = JdkSettings.digest(home);
    Files.createDirectories(home.resolve("lib").resolve("security"));
    Files.writeString(home.resolve("lib").resolve("modules"), "m");
    assertThat(JdkSettings.digest(home)).isEqualTo(before);
    Files.writeString(home.resolve("lib").resolve("currency.properties"), "CH=EUR,978,2");
    String currency = JdkSettings.digest(home);
    Files.writeString(home.resolve("lib").resolve("security").resolve("blocked.certs"), "c");
    assertThat(currency).isNotEqualTo(before);
    assertThat(JdkSettings.digest(home)).isNotEqualTo(currency);
  }

  @Test
  void settingsThatAreLinkedAreThoseOfTheFile() throws IOException {
    String before = JdkSettings.digest(home);
    Path elsewhere = Files.createTempFile("java", "security");
    Files.move(security, elsewhere, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.createSymbolicLink(security, elsewhere);
    assertThat(JdkSettings.digest(home)).isEqualTo(before);
    Files.delete(elsewhere);
  }

  @Test
  void thoseOfTheManagementAgentDoNotCount() throws IOException {
    String before = JdkSettings.digest(home);
    Files.createDirectory(conf.resolve("management"));
    Files.writeString(conf.resolve("management").resolve("management.properties"), "c=3");
    assertThat(JdkSettings.digest(home)).isEqualTo(before);
  }

  @Test
  void aJdkWithoutSettingsHasADigestToo() {
    assertThat(JdkSettings.digest(home.resolve("absent"))).isEqualTo("unreadable");
  }
}
