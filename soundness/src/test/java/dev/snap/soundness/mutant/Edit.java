package dev.snap.soundness.mutant;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The ways in which one instruction is changed. Each keeps the shape that the verifier checks. */
enum Edit {
  /** Another constant. */
  CONSTANT {
    @Override
    boolean fits(AbstractInsnNode at) {
      return at instanceof IntInsnNode push && push.getOpcode() != Opcodes.NEWARRAY
          || at instanceof LdcInsnNode ldc
              && (ldc.cst instanceof String || ldc.cst instanceof Number)
          || at.getOpcode() >= Opcodes.ICONST_M1 && at.getOpcode() <= Opcodes.LCONST_1;
    }

    @Override
    void apply(InsnList code, AbstractInsnNode at) {
      if (at instanceof IntInsnNode push) {
        push.operand += 1;
      } else if (at instanceof LdcInsnNode ldc) {
        ldc.cst = other(ldc.cst);
      } else {
        boolean isLong = at.getOpcode() >= Opcodes.LCONST_0;
        int first = isLong ? Opcodes.LCONST_0 : Opcodes.ICONST_0;
        code.set(at, new InsnNode(at.getOpcode() == first ? first + 1 : first));
      }
    }
  },

  /** The other branch. */
  BRANCH {
    @Override
    boolean fits(AbstractInsnNode at) {
      int opcode = at.getOpcode();
      return opcode >= Opcodes.IFEQ && opcode <= Opcodes.IF_ACMPNE
          || opcode == Opcodes.IFNULL
          || opcode == Opcodes.IFNONNULL;
    }

    @Override
    void apply(InsnList code, AbstractInsnNode at) {
      int opcode = at.getOpcode();
      ((JumpInsnNode) at).setOpcode(opcode >= Opcodes.IFNULL ? opcode ^ 1 : ((opcode + 1) ^ 1) - 1);
    }
  },

  /** Plus for minus, times for plus. */
  ARITHMETIC {
    @Override
    boolean fits(AbstractInsnNode at) {
      return at.getOpcode() >= Opcodes.IADD
          && at.getOpcode() <= Opcodes.LREM
          && (at.getOpcode() - Opcodes.IADD) % 4 < 2;
    }

    @Override
    void apply(InsnList code, AbstractInsnNode at) {
      boolean isLong = (at.getOpcode() - Opcodes.IADD) % 4 == 1;
      int add = isLong ? Opcodes.LADD : Opcodes.IADD;
      int sub = isLong ? Opcodes.LSUB : Opcodes.ISUB;
      code.set(at, new InsnNode(at.getOpcode() == add ? sub : add));
    }
  },

  /** A call is left out: its arguments are dropped, and it gives nothing. */
  LEFT_OUT {
    @Override
    boolean fits(AbstractInsnNode at) {
      return at instanceof MethodInsnNode call
          && !call.name.equals("<init>")
          && !Type.getReturnType(call.desc).getDescriptor().startsWith("[");
    }

    @Override
    void apply(InsnList code, AbstractInsnNode at) {
      MethodInsnNode call = (MethodInsnNode) at;
      Type[] arguments = Type.getArgumentTypes(call.desc);
      for (int i = arguments.length - 1; i >= 0; i--) {
        code.insertBefore(at, pop(arguments[i]));
      }
      if (call.getOpcode() != Opcodes.INVOKESTATIC) {
        code.insertBefore(at, new InsnNode(Opcodes.POP));
      }
      AbstractInsnNode nothing = nothing(Type.getReturnType(call.desc));
      if (nothing == null) {
        code.remove(at);
      } else {
        code.set(at, nothing);
      }
    }
  },

  /** A call is made once more before. */
  TWICE {
    @Override
    boolean fits(AbstractInsnNode at) {
      return at instanceof MethodInsnNode call
          && !call.name.equals("<init>")
          && words(call) <= 2
          && isPlain(call);
    }

    @Override
    void apply(InsnList code, AbstractInsnNode at) {
      MethodInsnNode call = (MethodInsnNode) at;
      int words = words(call);
      if (words > 0) {
        code.insertBefore(at, new InsnNode(words == 1 ? Opcodes.DUP : Opcodes.DUP2));
      }
      code.insertBefore(
          at, new MethodInsnNode(call.getOpcode(), call.owner, call.name, call.desc, call.itf));
      if (!call.desc.endsWith("V")) {
        code.insertBefore(at, pop(Type.getReturnType(call.desc)));
      }
    }
  },

  /** Another last argument. */
  ARGUMENT {
    @Override
    boolean fits(AbstractInsnNode at) {
      return at instanceof MethodInsnNode call && isChangeable(last(call));
    }

    @Override
    void apply(InsnList code, AbstractInsnNode at) {
      code.insertBefore(at, changed(last((MethodInsnNode) at)));
    }
  },

  /** Another result. */
  RESULT {
    @Override
    boolean fits(AbstractInsnNode at) {
      return at instanceof MethodInsnNode call
          && !call.name.equals("<init>")
          && isChangeable(Type.getReturnType(call.desc));
    }

    @Override
    void apply(InsnList code, AbstractInsnNode at) {
      code.insert(at, changed(Type.getReturnType(((MethodInsnNode) at).desc)));
    }
  },

  /** A field keeps what it held. */
  NOT_STORED {
    @Override
    boolean fits(AbstractInsnNode at) {
      return at.getOpcode() == Opcodes.PUTFIELD || at.getOpcode() == Opcodes.PUTSTATIC;
    }

    @Override
    void apply(InsnList code, AbstractInsnNode at) {
      code.insertBefore(at, pop(Type.getType(((FieldInsnNode) at).desc)));
      if (at.getOpcode() == Opcodes.PUTFIELD) {
        code.insertBefore(at, new InsnNode(Opcodes.POP));
      }
      code.remove(at);
    }
  },

  /** Two statements in the other order. */
  ORDER {
    @Override
    boolean fits(ClassNode type, MethodNode method, int at) {
      return Statements.of(type, method).areTwoFrom(at);
    }

    @Override
    boolean fits(AbstractInsnNode at) {
      return false;
    }

    @Override
    void apply(ClassNode type, MethodNode method, int at) {
      Statements.of(type, method).swapFrom(at);
    }

    @Override
    void apply(InsnList code, AbstractInsnNode at) {}
  };

  private static final Type STRING = Type.getType(String.class);

  abstract boolean fits(AbstractInsnNode at);

  abstract void apply(InsnList code, AbstractInsnNode at);

  /** Whether an instruction can be changed so. */
  boolean fits(ClassNode type, MethodNode method, int at) {
    return fits(method.instructions.get(at));
  }

  /** Changes an instruction. */
  void apply(ClassNode type, MethodNode method, int at) {
    apply(method.instructions, method.instructions.get(at));
  }

  private static Object other(Object constant) {
    if (constant instanceof String text) {
      return text + "x";
    }
    return constant instanceof Long number
        ? (Object) (number + 1)
        : constant instanceof Integer integer ? (Object) (integer + 1) : constant;
  }

  private static boolean isChangeable(Type type) {
    return List.of(Type.INT_TYPE, Type.LONG_TYPE, Type.BOOLEAN_TYPE, STRING).contains(type);
  }

  private static InsnList changed(Type type) {
    InsnList code = new InsnList();
    if (type.equals(STRING)) {
      code.add(new LdcInsnNode("-x"));
      code.add(
          new MethodInsnNode(
              Opcodes.INVOKEVIRTUAL,
              "java/lang/String",
              "concat",
              "(Ljava/lang/String;)Ljava/lang/String;"));
    } else if (type.equals(Type.LONG_TYPE)) {
      code.add(new InsnNode(Opcodes.LCONST_1));
      code.add(new InsnNode(Opcodes.LADD));
    } else {
      code.add(new InsnNode(Opcodes.ICONST_1));
      code.add(new InsnNode(type.equals(Type.BOOLEAN_TYPE) ? Opcodes.IXOR : Opcodes.IADD));
    }
    return code;
  }

  private static Type last(MethodInsnNode call) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    return arguments.length == 0 ? Type.VOID_TYPE : arguments[arguments.length - 1];
  }

  private static int words(MethodInsnNode call) {
    int words = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    for (Type each : Type.getArgumentTypes(call.desc)) {
      words += each.getSize();
    }
    return words;
  }

  /** Whether no word on the stack is half a value when two are doubled. */
  private static boolean isPlain(MethodInsnNode call) {
    return words(call) < 2
        || List.of(Type.getArgumentTypes(call.desc)).stream().allMatch(each -> each.getSize() == 1)
        || call.getOpcode() == Opcodes.INVOKESTATIC;
  }

  private static InsnNode pop(Type type) {
    return new InsnNode(type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
  }

  private static @org.jspecify.annotations.Nullable AbstractInsnNode nothing(Type type) {
    return switch (type.getSort()) {
      case Type.VOID -> null;
      case Type.LONG -> new InsnNode(Opcodes.LCONST_0);
      case Type.DOUBLE -> new InsnNode(Opcodes.DCONST_0);
      case Type.FLOAT -> new InsnNode(Opcodes.FCONST_0);
      case Type.OBJECT, Type.ARRAY -> new InsnNode(Opcodes.ACONST_NULL);
      default -> new InsnNode(Opcodes.ICONST_0);
    };
  }
}
