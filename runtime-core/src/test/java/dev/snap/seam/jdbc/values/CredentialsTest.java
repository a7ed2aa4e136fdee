package dev.snap.seam.jdbc.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://db/x?user=ada&password=s3cr3t&ssl=true | jdbc:postgresql://db/x?user=ada&password=***&ssl=true
          jdbc:postgresql://db/x?sslpassword=s3cr3t                | jdbc:postgresql://db/x?sslpassword=***
          jdbc:mysql://ada:s3cr3t@db:3306/x                        | jdbc:mysql://ada:***@db:3306/x
          jdbc:mysql://address=(host=db)(user=a)(password=s3cr3t)/ | jdbc:mysql://address=(host=db)(user=a)(password=***)/
          jdbc:sqlserver://db;user=ada;password={s3;cr3t};x=1      | jdbc:sqlserver://db;user=ada;password=***;x=1
          jdbc:oracle:thin:ada/s3cr3t@//db:1521/x                  | jdbc:oracle:thin:ada/***@//db:1521/x
          jdbc:h2:tcp://db/~/x;USER=sa;PASSWORD=s3cr3t             | jdbc:h2:tcp://db/~/x;USER=sa;PASSWORD=***
          jdbc:x://db?accessToken=s3cr3t&secretKey=s3cr3t          | jdbc:x://db?accessToken=***&secretKey=***
          jdbc:postgresql://db:5432/x                              | jdbc:postgresql://db:5432/x
          """)
  void masksUrls(String url, String masked) {
    assertThat(Credentials.masked(url)).isEqualTo(masked);
  }

  @Test
  void masksSecretsInMessages() {
    assertThat(Credentials.masked("ada may not with s3cr3t", List.of("s3cr3t", "a")))
        .isEqualTo("ada may not with ***");
  }

  @ParameterizedTest
  @CsvSource({
    "password,true",
    "sslPassword,true",
    "pwd,true",
    "user,false",
    "javax.net.ssl.keyStorePassword,true",
    "secret,true",
    "ApplicationName,false"
  })
  void knowsTheNamesOfSecrets(String name, boolean secret) {
    assertThat(Credentials.isSecret(name)).isEqualTo(secret);
  }
}
