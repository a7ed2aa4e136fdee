package dev.snap.testing;

import dev.snap.Service;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs a test class once per topology and hands it the application. */
final class SnapExtension implements ClassTemplateInvocationContextProvider {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SnapExtension.class);

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    SnapTest test = context.getRequiredTestClass().getAnnotation(SnapTest.class);
    return Stream.of(test.topologies()).map(topology -> new Invocation(test, topology));
  }

  /** All tests of the class in one topology. */
  private record Invocation(SnapTest test, Topology topology)
      implements ClassTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return topology.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Running(test, topology));
    }
  }

  /** The application of one invocation: started before the first test, stopped after the last. */
  private record Running(SnapTest test, Topology topology)
      implements BeforeClassTemplateInvocationCallback, ParameterResolver {
    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
      application(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Processes.class || type.isAnnotationPresent(Service.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      RunningApplication application = application(context);
      if (type != Processes.class) {
        return application.root(type);
      }
      return application
          .processes()
          .orElseThrow(
              () ->
                  new ParameterResolutionException(
                      "Processes are there in topology RESTORED only, this is " + topology));
    }

    private RunningApplication application(ExtensionContext context) {
      return context
          .getStore(NAMESPACE)
          .computeIfAbsent(topology, key -> start(), RunningApplication.class);
    }

    private RunningApplication start() {
      try {
        return RunningApplication.start(test, topology);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new ExtensionConfigurationException(
            "The application did not start in " + topology, e);
      }
    }
  }
}
