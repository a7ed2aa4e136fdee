package dev.snap.seam.define;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** The name of the class in a class file, which its constant pool holds. */
final class ClassFileName {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int TEXT = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int METHOD_HANDLE = 15;

  private ClassFileName() {}

  /** The name with dots; what is no class file has none, and the JDK says so. */
  static String of(byte[] classFile) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      return in.readInt() == MAGIC && in.skipBytes(4) == 4 ? read(in) : "";
    } catch (IOException | IndexOutOfBoundsException | NullPointerException damaged) {
      return "";
    }
  }

  private static String read(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    int[] classes = new int[count];
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      if (tag == TEXT) {
        texts[i] = in.readUTF();
      } else if (tag == CLASS) {
        classes[i] = in.readUnsignedShort();
      } else {
        in.skipBytes(size(tag));
        i += tag == LONG || tag == DOUBLE ? 1 : 0;
      }
    }
    in.readUnsignedShort();
    return texts[classes[in.readUnsignedShort()]].replace('/', '.');
  }

  private static int size(int tag) throws IOException {
    return switch (tag) {
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case LONG, DOUBLE -> 8;
      case METHOD_HANDLE -> 3;
      case 8, 16, 19, 20 -> 2;
      default -> throw new IOException("tag " + tag);
    };
  }
}
