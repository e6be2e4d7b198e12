package kz.kepil.api.population;

import java.util.ArrayList;
import java.util.List;
import kz.kepil.api.internal.people.Draws;

/** Values with their weights; a value is drawn as often as its weight says. Filled once, then only read. */
final class Shares<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int total;

    Shares<T> with(int weight, T value) {
        total += weight;
        values.add(value);
        upTo.add(total);
        return this;
    }

    T draw(Draws draws) {
        int drawn = draws.between(1, total);
        int at = 0;
        while (upTo.get(at) < drawn) {
            at++;
        }
        return values.get(at);
    }
}
