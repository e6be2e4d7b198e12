package kz.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.population.PopulationGenerator;
import kz.kepil.api.verdict.Entitlement;

/** Makes the first engine on 32 threads at once, and asks each of them the same. */
public final class Threads {

    private static final int THREADS = 32;
    private static final int PEOPLE = 200;

    private Threads() {
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<Entitlement>>> answers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            answers.add(threads.submit(() -> {
                start.await();
                EntitlementEngine engine = EntitlementEngine.create();
                PopulationGenerator people = PopulationGenerator.of(engine, LocalDate.of(2026, 3, 10), 1);
                return Stream.generate(people::next).limit(PEOPLE).map(engine::evaluate).toList();
            }));
        }
        start.countDown();
        List<Entitlement> first = answers.get(0).get();
        for (Future<List<Entitlement>> answer : answers) {
            if (!answer.get().equals(first)) {
                throw new AssertionError("Two threads had different answers");
            }
        }
        threads.shutdown();
        System.out.println(THREADS + " threads had the same " + first.size() + " verdicts");
    }
}
