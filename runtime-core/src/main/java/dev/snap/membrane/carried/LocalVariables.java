package dev.snap.membrane.carried;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of a lambda's captured variables, for messages: read from the local variable table of
 * its class file (Java Virtual Machine Specification, 4.7.13), which reflection does not give.
 */
final class LocalVariables {
  private final Map<Integer, String> strings = new TreeMap<>();
  private final Map<Integer, String> slots = new TreeMap<>();

  private LocalVariables() {}

  /**
   * The names of the parameters of the lambda's body, or an empty list when the class file does not
   * tell them.
   */
  static List<String> of(SerializedLambda form, @Nullable ClassLoader loader) {
    ClassLoader from = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    try (InputStream file = from.getResourceAsStream(form.getImplClass() + ".class")) {
      if (file == null) {
        return List.of();
      }
      LocalVariables names = new LocalVariables();
      names.read(
          new DataInputStream(file), form.getImplMethodName(), form.getImplMethodSignature());
      return names.parameters(form, from);
    } catch (IOException e) {
      return List.of();
    }
  }

  private List<String> parameters(SerializedLambda form, ClassLoader loader) {
    List<String> names = new ArrayList<>();
    int slot = form.getImplMethodKind() == MethodHandleInfo.REF_invokeStatic ? 0 : 1;
    for (Class<?> type :
        MethodType.fromMethodDescriptorString(form.getImplMethodSignature(), loader)
            .parameterList()) {
      String name = slots.get(slot);
      if (name == null) {
        return List.of();
      }
      names.add(name);
      slot += type == long.class || type == double.class ? 2 : 1;
    }
    return names;
  }

  private void read(DataInputStream in, String method, String signature) throws IOException {
    in.skipNBytes(8);
    readConstants(in);
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      in.skipNBytes(6);
      skipAttributes(in);
    }
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      in.skipNBytes(2);
      boolean named = method.equals(string(in));
      boolean wanted = signature.equals(string(in)) && named;
      readMethod(in, wanted);
    }
  }

  private void readMethod(DataInputStream in, boolean wanted) throws IOException {
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      boolean code = "Code".equals(string(in));
      int length = in.readInt();
      if (wanted && code) {
        in.skipNBytes(4);
        in.skipNBytes(in.readInt());
        in.skipNBytes(8L * in.readUnsignedShort());
        readCodeAttributes(in);
      } else {
        in.skipNBytes(length);
      }
    }
  }

  private void readCodeAttributes(DataInputStream in) throws IOException {
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      boolean variables = "LocalVariableTable".equals(string(in));
      int length = in.readInt();
      if (!variables) {
        in.skipNBytes(length);
        continue;
      }
      for (int j = in.readUnsignedShort(); j > 0; j--) {
        boolean fromStart = in.readUnsignedShort() == 0;
        in.skipNBytes(2);
        String name = string(in);
        in.skipNBytes(2);
        int slot = in.readUnsignedShort();
        if (fromStart) {
          slots.putIfAbsent(slot, name);
        }
      }
    }
  }

  private static void skipAttributes(DataInputStream in) throws IOException {
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      in.skipNBytes(2);
      in.skipNBytes(in.readInt());
    }
  }

  private String string(DataInputStream in) throws IOException {
    return strings.getOrDefault(in.readUnsignedShort(), "");
  }

  private void readConstants(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> strings.put(i, in.readUTF());
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        default -> throw new IOException("unknown constant " + tag);
      }
    }
  }
}
