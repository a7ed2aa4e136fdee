// com.google.protobuf:protobuf-java:4.31.1
package libraries;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Timestamp;
import dev.snap.Bootstrap;
import dev.snap.Host;

public final class Protobuf implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("stock.proto")
            .addMessageType(
                DescriptorProto.newBuilder()
                    .setName("Item")
                    .addField(
                        FieldDescriptorProto.newBuilder()
                            .setName("name")
                            .setNumber(1)
                            .setType(FieldDescriptorProto.Type.TYPE_STRING)))
            .build();
    FileDescriptor descriptor = FileDescriptor.buildFrom(file, new FileDescriptor[0]);
    var type = descriptor.findMessageTypeByName("Item");
    DynamicMessage item =
        DynamicMessage.newBuilder(type).setField(type.findFieldByName("name"), "tea").build();
    return Keeper.of(descriptor, item, Timestamp.newBuilder().setSeconds(5).build());
  }
}
