package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks for its configuration in three ways while it is built, and never again. */
public final class Prices implements Bootstrap<Till> {

  @Override
  public Till boot(Host host) throws Exception {
    String origin = origin();
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/currency"))
            .header("Authorization", "Bearer correct-horse")
            .build();
    String currency = client.send(request, BodyHandlers.ofString()).body();
    HttpURLConnection connection = (HttpURLConnection) new URL(origin + "/rate").openConnection();
    BigDecimal rate = new BigDecimal(read(connection.getInputStream()));
    String greeting = greeting(URI.create(origin));
    return (name, net) -> greeting + ", " + name + ": " + gross(net, rate) + " " + currency;
  }

  private static BigDecimal gross(BigDecimal net, BigDecimal rate) {
    return net.add(net.multiply(rate).movePointLeft(2));
  }

  private static String greeting(URI origin) throws IOException {
    try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
      String request = "GET /greeting HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = read(socket.getInputStream());
      return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
  }

  private static String origin() throws IOException {
    return read(Prices.class.getResourceAsStream("/origin.txt"));
  }

  private static String read(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
