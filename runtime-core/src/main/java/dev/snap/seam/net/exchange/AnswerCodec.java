package dev.snap.seam.net.exchange;

import dev.snap.seam.net.exchange.Headers.Header;
import dev.snap.wire.Codecs;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How answers stand in journals. */
final class AnswerCodec extends MessageCodec<Answer> {
  static final AnswerCodec CODEC = new AnswerCodec();

  private static final MessageCodec<Header> HEADER = new HeaderCodec();

  private AnswerCodec() {
    super("snap.HttpAnswer", "status", "version", "url", "headers", "body", "previous");
  }

  @Override
  public void writeFields(WireWriter out, Answer value) {
    out.int32(1, value.status());
    out.string(2, value.version());
    out.string(3, value.url());
    value.headers().all().forEach(each -> HEADER.writeAlways(out, 4, each));
    out.bytes(5, value.body());
    Codecs.optional(this).write(out, 6, value.previous());
  }

  @Override
  public Answer readFields(WireReader in) {
    int status = 0;
    String version = "";
    String url = "";
    List<Header> headers = new ArrayList<>();
    byte[] body = new byte[0];
    Optional<Answer> previous = Optional.empty();
    while (in.hasNext()) {
      int tag = in.tag();
      switch (tag >>> 3) {
        case 1 -> status = in.int32();
        case 2 -> version = in.string();
        case 3 -> url = in.string();
        case 4 -> headers.add(HEADER.read(in, tag & 7, null));
        case 5 -> body = in.bytes();
        case 6 -> previous = Optional.of(read(in, tag & 7, null));
        default -> in.skip(tag);
      }
    }
    return new Answer(status, version, url, new Headers(headers), body, previous);
  }

  private static final class HeaderCodec extends MessageCodec<Header> {
    HeaderCodec() {
      super("snap.HttpHeader", "name", "value");
    }

    @Override
    public void writeFields(WireWriter out, Header value) {
      out.string(1, value.name());
      out.string(2, value.value());
    }

    @Override
    public Header readFields(WireReader in) {
      String name = "";
      String value = "";
      while (in.hasNext()) {
        int tag = in.tag();
        switch (tag >>> 3) {
          case 1 -> name = in.string();
          case 2 -> value = in.string();
          default -> in.skip(tag);
        }
      }
      return new Header(name, value);
    }
  }
}
