package kz.kepil.embedding;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.kepil.api.Difference;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Explanation;
import kz.kepil.api.Procedures;
import kz.kepil.api.RuleBook;
import kz.kepil.api.comparison.Basket;
import kz.kepil.api.comparison.PricedItem;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.json.JsonLines;
import kz.kepil.api.portrait.DistrictKit;
import kz.kepil.api.portrait.Portrait;
import kz.kepil.api.spi.EntitlementEngineProvider;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;

/** A value of any type of the API that may be handed over. */
final class Samples {

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Inquiry INQUIRY = Inquiry.of(DAY, Person.builder(LocalDate.of(1990, 5, 17), Sex.MALE, LegalStatus.CITIZEN).build());
    private static final Map<Class<?>, Object> SAMPLES = new HashMap<>(Map.of(
            int.class, 1, long.class, 1L, boolean.class, false, Integer.class, 1, Boolean.class, false,
            String.class, "x", LocalDate.class, DAY, YearMonth.class, YearMonth.from(DAY), BigDecimal.class, BigDecimal.ONE));

    static {
        SAMPLES.putAll(Map.of(List.class, List.of(), Collection.class, List.of(), Iterable.class, List.of(), Set.class, Set.of(),
                Map.class, Map.of(), Object.class, "x", InputStream.class, new ByteArrayInputStream(new byte[0]),
                OutputStream.class, OutputStream.nullOutputStream(), Consumer.class, (Consumer<Object>) each -> { },
                Iterator.class, Collections.emptyIterator()));
        SAMPLES.put(Function.class, Function.identity());
        SAMPLES.put(JsonLines.Watcher.class, (JsonLines.Watcher) (lines, bytesRead) -> { });
        SAMPLES.put(JsonLines.Packing.class, (JsonLines.Packing) (text, size) -> Objects.requireNonNull(text, "text"));
        SAMPLES.put(EntitlementEngineProvider.class, ServiceLoader.load(EntitlementEngineProvider.class).iterator().next());
        SAMPLES.putAll(Map.of(RuleBook.class, ENGINE.rules(), Procedures.class, ENGINE.procedures(), Inquiry.class, INQUIRY,
                Entitlement.class, ENGINE.evaluate(INQUIRY), Explanation.class, ENGINE.explain(INQUIRY),
                Difference.class, ENGINE.compare(INQUIRY, INQUIRY), Iin.class, Iin.of("061211600012"), Icd10.class, Icd10.of("E10"),
                UnknownFact.class, UnknownFact.PAYMENTS, Portrait.class, new Portrait()));
        SAMPLES.put(CircumstanceType.class, CircumstanceType.PREGNANT);
        SAMPLES.put(DistrictKit.class, new DistrictKit(ENGINE));
        SAMPLES.put(Basket.class, new Basket((Texts) of(Texts.class), null, 2026, PaymentType.SELF_PAYER, null, null,
                List.of((PricedItem) of(PricedItem.class))));
    }

    private Samples() {
    }

    static Object of(Class<?> type) {
        Object sample = SAMPLES.get(type);
        if (sample != null) {
            return sample;
        }
        if (type.isInstance(ENGINE)) {
            return ENGINE;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        try {
            return call(maker(type), Arrays.stream(maker(type).getParameterTypes()).map(Samples::of).toArray());
        } catch (Throwable failed) {
            throw new IllegalStateException("No sample of " + type, failed);
        }
    }

    /** The constructor of a record with all its parts; else a static factory. */
    private static Executable maker(Class<?> type) {
        List<? extends Executable> makers = type.isRecord() ? List.of(type.getDeclaredConstructors()) : Arrays.stream(
                type.getEnclosingClass() == null ? type.getDeclaredMethods() : type.getEnclosingClass().getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type
                        && Modifier.isPublic(method.getModifiers())).toList();
        return makers.stream().max((one, other) -> one.getParameterCount() - other.getParameterCount()).orElseThrow();
    }

    /** Calls it, on a sample where it is no static one. */
    static Object call(Executable called, Object... arguments) throws Throwable {
        try {
            if (called instanceof Constructor<?> constructor) {
                return constructor.newInstance(arguments);
            }
            Object receiver = Modifier.isStatic(called.getModifiers()) || called.getParameterCount() == 0 ? null : of(called.getDeclaringClass());
            return ((Method) called).invoke(receiver, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
