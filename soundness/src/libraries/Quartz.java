// org.quartz-scheduler:quartz:2.5.2
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.impl.StdSchedulerFactory;

public final class Quartz implements Bootstrap<Kept> {
  public static final class Sweep implements Job {
    @Override
    public void execute(JobExecutionContext context) {}
  }

  @Override
  public Kept boot(Host host) throws Exception {
    Scheduler scheduler = new StdSchedulerFactory().getScheduler();
    scheduler.scheduleJob(
        newJob(Sweep.class).withIdentity("sweep").build(),
        newTrigger()
            .withIdentity("hourly")
            .startNow()
            .withSchedule(simpleSchedule().withIntervalInHours(1).repeatForever())
            .build());
    scheduler.start();
    return Keeper.of(scheduler, scheduler.getMetaData().getSummary().length());
  }
}
