package org.reeve.backend.engine;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.Set;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.StdSchedulerFactory;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;

/** What happens by the calendar. Quartz keeps the times in the database and wakes the work; it knows nothing of what the work is about. */
@ApplicationScoped
public class Calendars {

    /** When oVirt does it: at night, and not on the minute when everything else happens. */
    private static final String EVENTS_AT = "35 35 3 * * ?";

    private final CleanUp cleanUp;
    private final Settings settings;
    private Scheduler scheduler;

    @Inject
    public Calendars(CleanUp cleanUp, Settings settings) {
        this.cleanUp = cleanUp;
        this.settings = settings;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Calendars() {
        this(null, null);
    }

    public void start() {
        try {
            scheduler = new StdSchedulerFactory(properties()).getScheduler();
            scheduler.setJobFactory(
                    (bundle, owner) -> work(bundle.getJobDetail().getKey().getName()));
            schedule(
                    "event-clean-up",
                    newTrigger()
                            .withIdentity("event-clean-up")
                            .withSchedule(cronSchedule(EVENTS_AT))
                            .build());
            int minutes = (int) settings.get(Setting.JOB_CLEANUP_RATE).toMinutes();
            schedule(
                    "job-clean-up",
                    newTrigger()
                            .withIdentity("job-clean-up")
                            .withSchedule(simpleSchedule()
                                    .withIntervalInMinutes(minutes)
                                    .repeatForever())
                            .build());
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the calendar cannot be started", e);
        }
    }

    public void stop() {
        try {
            if (scheduler != null) {
                scheduler.shutdown(true);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("the calendar cannot be stopped", e);
        }
    }

    private Job work(String name) {
        return switch (name) {
            case "event-clean-up" -> context -> cleanUp.events();
            case "job-clean-up" ->
                context -> {
                    cleanUp.jobs();
                    cleanUp.changes();
                };
            default -> throw new IllegalStateException("nothing is called " + name + " in the calendar");
        };
    }

    private void schedule(String name, Trigger trigger) throws SchedulerException {
        scheduler.scheduleJob(newJob(Job.class).withIdentity(name).build(), Set.of(trigger), true);
    }

    private static Properties properties() {
        Properties all = new Properties();
        all.setProperty("org.quartz.scheduler.instanceName", "reeve");
        all.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        all.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        all.setProperty("org.quartz.scheduler.threadsInheritContextClassLoaderOfInitializer", "true");
        all.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        all.setProperty("org.quartz.threadPool.threadCount", "1");
        all.setProperty("org.quartz.threadPool.threadsInheritContextClassLoaderOfInitializingThread", "true");
        all.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreCMT");
        all.setProperty("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        all.setProperty("org.quartz.jobStore.useProperties", "true");
        all.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
        all.setProperty("org.quartz.jobStore.dataSource", "managed");
        all.setProperty("org.quartz.jobStore.nonManagedTXDataSource", "plain");
        all.setProperty("org.quartz.dataSource.managed.jndiURL", "java:jboss/datasources/EngineDS");
        all.setProperty("org.quartz.dataSource.plain.jndiURL", "java:jboss/datasources/EngineNonJtaDS");
        return all;
    }
}
