package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractTowns.sampleLife;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of an example host whose db-scheduler writes reminders and sends messages, each on one machine at a time. */
class DbSchedulerTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    /** The table as in db-scheduler's documentation for PostgreSQL, with the types of H2. */
    private static final String TABLE = """
            create table scheduled_tasks (
              task_name varchar(100), task_instance varchar(100), task_data blob,
              execution_time timestamp(6) with time zone not null, picked boolean not null, picked_by varchar(50),
              last_success timestamp(6) with time zone, last_failure timestamp(6) with time zone,
              consecutive_failures int, last_heartbeat timestamp(6) with time zone, version bigint not null,
              priority smallint, primary key (task_name, task_instance))""";

    private final TestDatabase memory = TestEngine.H2.database();
    private final SettableClock clock = new SettableClock();
    private final List<ClaimedMessage> sent = new ArrayList<>();
    private final JdbcRegistry registry = JdbcRegistry.on(memory.source());

    @BeforeEach
    void create() {
        TwinningSchema.create(memory.source());
        memory.execute(TABLE);
        sampleLife(TwinningOffice.over(registry).clock(SampleLife.CLOCK).build(), ID);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void aWeekBeforeAnObligationIsDueItsOwnerIsReminded() {
        LocalDate due = registry.find(ID).orElseThrow().obligations().stream()
                .map(obligation -> obligation.due())
                .min(LocalDate::compareTo)
                .orElseThrow();
        clock.set(at(due.minusDays(9), 12));
        ManualScheduler scheduler = TestHelper.createManualScheduler(memory.source())
                .clock(clock)
                .startTasks(List.of(reminding(), sending()))
                .build();
        scheduler.start();

        run(scheduler, at(due.minusDays(8), 12));
        assertThat(sent).isEmpty();

        run(scheduler, at(due.minusDays(7), 12));
        assertThat(sent).isNotEmpty().allMatch(message -> message.payload().contains("\"due\":\"" + due + "\""));
        int reminders = sent.size();

        run(scheduler, at(due.minusDays(6), 12));
        assertThat(sent).as("once").hasSize(reminders);
    }

    private RecurringTask<Void> reminding() {
        return Tasks.recurring("twinning-reminders", Schedules.daily(ZoneOffset.UTC, LocalTime.of(7, 0)))
                .execute((task, context) -> {
                    LocalDate today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
                    registry.reminders().write("a-week-before", today, today.plusDays(7));
                });
    }

    private RecurringTask<Void> sending() {
        return Tasks.recurring("twinning-messages", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((task, context) -> {
                    for (Delivery delivery : registry.outbox().claim(50, Duration.ofMinutes(5), "db-scheduler")) {
                        sent.add(delivery.message());
                        registry.outbox().delivered(delivery);
                    }
                });
    }

    /** Runs a day's tasks: the reminders, and then all messages. */
    private void run(ManualScheduler scheduler, Instant moment) {
        clock.set(moment);
        for (int i = 0; i < 5; i++) {
            scheduler.runAnyDueExecutions();
            scheduler.tick(Duration.ofMinutes(1));
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
