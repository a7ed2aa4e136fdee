package dev.snap.seam.refused;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import java.beans.EventHandler;
import java.beans.Expression;
import java.beans.Statement;
import java.beans.XMLDecoder;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DynamicCallSiteDesc;
import javax.management.modelmbean.RequiredModelMBean;

/** Refuses the parts of the JDK that call methods by their names, where no seam sees the call. */
public final class IndirectCalls {
  private IndirectCalls() {}

  @Guards(
      value = Statement.class,
      names = {"new", "super", "execute"})
  @Guards(
      value = Expression.class,
      names = {"new", "super", "getValue"})
  @Guards(
      value = EventHandler.class,
      names = {"new", "super", "create"})
  @Guards(
      value = XMLDecoder.class,
      names = {"new", "super", "createHandler"})
  @Guards(value = ConstantDesc.class, names = "resolveConstantDesc")
  @Guards(value = DynamicCallSiteDesc.class, names = "resolveCallSiteDesc")
  @Guards(
      value = RequiredModelMBean.class,
      names = {"new", "super", "invoke"})
  public static void refuse(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.INDIRECT,
          operation,
          "calls methods by their names inside the JDK, where no membrane sees them",
          "Call them by Method.invoke or a method handle, which Snap follows, or do it after the"
              + " bootstrap.");
    }
  }
}
