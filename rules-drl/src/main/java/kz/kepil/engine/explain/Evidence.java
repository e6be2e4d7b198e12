package kz.kepil.engine.explain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.engine.corridor.Case;
import kz.kepil.engine.fact.CareForDisease;
import kz.kepil.engine.fact.Diagnosis;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.fact.RequestedCare;
import org.jspecify.annotations.Nullable;

/** Finds what of an inquiry a word of the vocabulary rests on: JSON path and value. */
final class Evidence {

    private Evidence() {
    }

    /**
     * A place of an inquiry.
     *
     * @param path where it is, as a JSON path
     * @param value what stands there, in short; of a month that was not paid, the month
     * @param missing whether it is not there, but would stand there
     */
    record Place(String path, String value, boolean missing) {

        Place(String path, String value) {
            this(path, value, false);
        }
    }

    /** Whether what a word rests on is the same for every fact of the type of this one. */
    static boolean isSameForAll(String from, Fact fact) {
        return switch (from) {
            case "payments" -> !(fact instanceof Prepayment);
            case "month", "condition", "service" -> false;
            default -> true;
        };
    }

    /** What a word of the vocabulary rests on for a fact of a case. What is missing is named where it would stand. */
    static List<Place> of(String from, Fact fact, Case explained) {
        Inquiry inquiry = explained.inquiry();
        return switch (from) {
            case "payments" -> fact instanceof Prepayment run ? payments(inquiry, run.getFirst(), run.getLast())
                    : payments(inquiry, explained.firstMonth(), YearMonth.from(inquiry.asOf()));
            case "overdueMonths" -> missing(explained.overdueMonths());
            case "monthsOwed" -> missing(explained.owedMonths(obligor -> obligor != Obligor.EMPLOYER));
            case "monthsOwedByEmployer" -> missing(explained.owedMonths(obligor -> obligor == Obligor.EMPLOYER));
            case "monthsOwedByEntrepreneur" -> missing(explained.owedMonths(obligor -> obligor == Obligor.SOLE_PROPRIETOR));
            case "month" -> missing(explained.monthOf(fact));
            case "condition" -> places(explained.care().conditionSources(fact));
            case "service" -> places(explained.care().serviceSources(fact));
            default -> Character.isUpperCase(from.charAt(0)) ? circumstances(explained, from) : part(inquiry, from);
        };
    }

    /** Where the condition or the service stands that a fact was made of; null for a fact that is about the whole person. */
    static @Nullable String place(Fact fact, Case explained) {
        if (fact instanceof Diagnosis) {
            return first(explained.care().conditionSources(fact));
        }
        return fact instanceof RequestedCare || fact instanceof CareForDisease ? first(explained.care().serviceSources(fact)) : null;
    }

    private static @Nullable String first(Map<String, String> places) {
        return places.keySet().stream().findFirst().orElse(null);
    }

    private static List<Place> missing(List<YearMonth> months) {
        return months.stream().map(month -> new Place("$.payments", month.toString(), true)).toList();
    }

    private static List<Place> places(Map<String, String> found) {
        return found.entrySet().stream().map(each -> new Place(each.getKey(), each.getValue())).toList();
    }

    /** The circumstances of a type that count on the inquiry's day. */
    private static List<Place> circumstances(Case explained, String type) {
        List<Place> found = new ArrayList<>();
        List<Circumstance> all = explained.inquiry().person().circumstances();
        for (int i = 0; i < all.size(); i++) {
            Circumstance each = all.get(i);
            if (each.type().name().equals(type) && explained.today().restsOn(each)) {
                found.add(new Place("$.person.circumstances[" + i + "]", type + " " + span(each.from(), each.to())));
            }
        }
        return found;
    }

    private static String span(LocalDate from, @Nullable LocalDate to) {
        return from + " …" + (to == null ? "" : " " + to);
    }

    /** The payments for months of a stretch that are known on the inquiry's day. */
    private static List<Place> payments(Inquiry inquiry, YearMonth first, YearMonth last) {
        List<Place> found = new ArrayList<>();
        List<Payment> all = inquiry.payments();
        for (int i = 0; i < all.size(); i++) {
            Payment each = all.get(i);
            if (!each.paidOn().isAfter(inquiry.asOf()) && !each.month().isBefore(first) && !each.month().isAfter(last)) {
                found.add(new Place("$.payments[" + i + "]", each.type() + " " + each.month() + " " + each.amount().toPlainString()));
            }
        }
        return found;
    }

    /** A part of the inquiry that stands by itself; empty when it is not given. */
    private static List<Place> part(Inquiry inquiry, String name) {
        Person person = inquiry.person();
        Object value = switch (name) {
            case "asOf" -> inquiry.asOf();
            case "person.birthDate" -> person.birthDate();
            case "person.sex" -> person.sex();
            case "person.legalStatus" -> person.legalStatus();
            case "person.legalStatusSince" -> person.legalStatusSince();
            case "person.emergencyCareAgreement" -> person.emergencyCareAgreement();
            case "person.voluntaryPolicy" -> person.voluntaryPolicy();
            case "person.lastPensionContribution" -> person.lastPensionContribution();
            case "person.screened" -> person.screened().isEmpty() ? null
                    : person.screened().stream().map(past -> past.code() + " " + past.on()).toList();
            case "person.riskFactors" -> person.riskFactors().isEmpty() ? null : person.riskFactors();
            default -> throw new IllegalArgumentException("vocabulary.yaml: unknown `from`: " + name);
        };
        return value == null ? List.of() : List.of(new Place("$." + name, value.toString()));
    }
}
