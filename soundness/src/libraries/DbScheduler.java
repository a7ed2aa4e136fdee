// com.github.kagkarlsson:db-scheduler:16.12.0
// com.h2database:h2:2.3.232
package libraries;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;

public final class DbScheduler implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:jobs;DB_CLOSE_DELAY=-1");
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table scheduled_tasks (task_name varchar(100), task_instance varchar(100), task_data blob,"
              + " execution_time timestamp with time zone, picked boolean, picked_by varchar(50),"
              + " last_success timestamp with time zone, last_failure timestamp with time zone,"
              + " consecutive_failures int, last_heartbeat timestamp with time zone, version bigint,"
              + " priority int, primary key (task_name, task_instance))");
    }
    RecurringTask<Void> sweep =
        Tasks.recurring("sweep", FixedDelay.of(Duration.ofHours(1))).execute((task, context) -> {});
    Scheduler scheduler = Scheduler.create(source).startTasks(sweep).threads(2).build();
    scheduler.start();
    return Keeper.of(scheduler, source);
  }
}
