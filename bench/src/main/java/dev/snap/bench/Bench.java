package dev.snap.bench;

import dev.snap.bench.live.LiveQuestion;
import dev.snap.bench.replay.ReplayQuestion;
import dev.snap.bench.rewrite.RewriteQuestion;
import dev.snap.recorder.fork.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the questions, prints a table for each answer, and writes it as JSON. */
public final class Bench {
  private static final List<Question> QUESTIONS =
      List.of(new LiveQuestion(), new ReplayQuestion(), new RewriteQuestion());

  private Bench() {}

  /**
   * Measures.
   *
   * @param arguments the directory for what is written
   */
  public static void main(String[] arguments) throws IOException {
    Plan plan = Plan.of(Files.createDirectories(Path.of(arguments[0])));
    System.out.println(machine(plan));
    for (Question question : QUESTIONS) {
      if (plan.asks(question)) {
        publish(plan, question.name(), question.answer(plan));
      }
    }
  }

  private static String machine(Plan plan) {
    return Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("os.arch")
        + ", "
        + plan.jdks().stream().map(Jdk::title).collect(Collectors.joining(" and "));
  }

  private static void publish(Plan plan, String name, List<Table> tables) throws IOException {
    tables.forEach(table -> System.out.println("\n" + table.markdown()));
    String json = tables.stream().map(Table::json).collect(Collectors.joining(",\n", "[", "]\n"));
    Files.writeString(plan.directory().resolve(name + ".json"), json);
  }
}
