// org.apache.thrift:libthrift:0.22.0
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TMemoryBuffer;

public final class Thrift implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    TMemoryBuffer memory = new TMemoryBuffer(64);
    TProtocol protocol = new TBinaryProtocol.Factory(true, true).getProtocol(memory);
    protocol.writeMessageBegin(new TMessage("stockOf", TMessageType.CALL, 1));
    protocol.writeString("tea");
    protocol.writeMessageEnd();
    TMessage read = protocol.readMessageBegin();
    return Keeper.of(protocol, memory, read, protocol.readString());
  }
}
