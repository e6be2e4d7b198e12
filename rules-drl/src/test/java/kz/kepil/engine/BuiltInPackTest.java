package kz.kepil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import org.junit.jupiter.api.Test;

/** The pack that is built in was checked by the build, and what a verdict does not need of it is read later. */
class BuiltInPackTest {

    private static final Inquiry INQUIRY = Inquiry.of(LocalDate.of(2026, 3, 10),
            Person.builder(LocalDate.of(1998, 5, 17), Sex.FEMALE, LegalStatus.CITIZEN).build());

    private static EntitlementEngine builtIn() {
        return new DroolsEntitlementEngineProvider().create();
    }

    /** A pack whose files stand elsewhere is read and checked as a whole. */
    @Test
    void theSameFilesElsewhereMakeTheSameEngine() {
        EntitlementEngine engine = builtIn();
        EntitlementEngine elsewhere = new EditedPack().engine();
        assertThat(elsewhere.pack()).isEqualTo(engine.pack());
        assertThat(elsewhere.supportedDays()).isEqualTo(engine.supportedDays());
        assertThat(elsewhere.rules().all()).isEqualTo(engine.rules().all());
        assertThat(elsewhere.record(INQUIRY)).isEqualTo(engine.record(INQUIRY));
    }

    @Test
    void severalThreadsMayAskFirst() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 3; round++) {
                EntitlementEngine engine = builtIn();
                CyclicBarrier together = new CyclicBarrier(threads);
                Callable<List<Object>> asks = () -> {
                    together.await();
                    return List.of(engine.evaluate(INQUIRY), engine.pack(), engine.rules().all(), engine.record(INQUIRY));
                };
                Set<List<Object>> answers = new HashSet<>();
                List<Future<List<Object>>> asked = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    asked.add(pool.submit(asks));
                }
                for (Future<List<Object>> each : asked) {
                    answers.add(each.get());
                }
                assertThat(answers).hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
