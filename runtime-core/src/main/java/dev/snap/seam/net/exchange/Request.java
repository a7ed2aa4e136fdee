package dev.snap.seam.net.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.seam.files.Disk;
import dev.snap.seam.net.Place;
import java.net.URL;
import java.util.Optional;

/**
 * What a bootstrap asks over HTTP. Compared as a whole; shown without what may be secret.
 *
 * @param method {@code GET}, {@code POST} …
 * @param url what is asked for
 * @param headers the headers that the bootstrap set
 * @param body the content that is sent, empty for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Request(String method, URL url, Headers headers, byte[] body) {

  /**
   * Carries the request out, while recording and when live; gives the recorded answer in replay.
   *
   * @param operation the operation as users know it
   */
  public Answer send(String operation, Effect<Answer> effect) {
    return Place.of(url)
        .cross(action(operation), AnswerCodec.CODEC, () -> checked(operation, effect));
  }

  private Action action(String operation) {
    Action action = Place.of(url).action(operation).with("method", method);
    byte[] whole = Disk.sha256(url.toString().getBytes(UTF_8));
    byte[] all = Disk.sha256(headers.content());
    Action asked = action.with("url", whole, shown()).with("headers", all, headers.shown());
    return body.length == 0 ? asked : Disk.writing(asked, body);
  }

  /** A redirect must not lead where the build may not go. */
  private static Answer checked(String operation, Effect<Answer> effect) throws Exception {
    Answer answer = effect.perform();
    for (Optional<Answer> hop = Optional.of(answer); hop.isPresent(); hop = hop.get().previous()) {
      Place.of(new URL(hop.get().url())).check(operation);
    }
    return answer;
  }

  private String shown() {
    String text = url.toString();
    return url.getUserInfo() == null ? text : text.replaceFirst("//[^@/]*@", "//(hidden)@");
  }
}
