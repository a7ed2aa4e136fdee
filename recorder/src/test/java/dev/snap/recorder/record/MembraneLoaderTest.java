package dev.snap.recorder.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MembraneLoaderTest {
  private final MembraneLoader loader = new MembraneLoader("shop", List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {"java.util.List", "java.sql.Driver", "com.sun.source.tree.Tree", "dev.snap.Host"})
  void theJdkAndSnapAreShared(String name) throws ClassNotFoundException {
    assertThat(loader.loadClass(name)).isSameAs(Class.forName(name));
  }

  @Test
  void theClassPathOfTheForkIsNotVisible() {
    assertThatThrownBy(() -> loader.loadClass("org.junit.jupiter.api.Test"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
