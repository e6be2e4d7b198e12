package kz.kepil.engine.explain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.Person;
import kz.kepil.engine.corridor.Case;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Prepayment;
import kz.kepil.engine.fact.Situation;
import org.jspecify.annotations.Nullable;

/** Finds what of an inquiry a word of the vocabulary rests on: JSON path and value. */
final class Evidence {

    private Evidence() {
    }

    /** What a word of the vocabulary rests on for a fact of a case. */
    static Map<String, String> of(String from, Fact fact, Case explained) {
        Inquiry inquiry = explained.inquiry();
        return switch (from) {
            case "payments" -> fact instanceof Prepayment run ? payments(inquiry, run.getFirst(), run.getLast())
                    : payments(inquiry, explained.firstMonth(), YearMonth.from(inquiry.asOf()));
            case "condition" -> explained.care().conditionSources(fact);
            case "service" -> explained.care().serviceSources(fact);
            default -> Character.isUpperCase(from.charAt(0)) ? circumstances(inquiry, CircumstanceType.valueOf(from)) : part(inquiry, from);
        };
    }

    /** The circumstances of a type that count on the inquiry's day. */
    private static Map<String, String> circumstances(Inquiry inquiry, CircumstanceType type) {
        Map<String, String> found = new LinkedHashMap<>();
        List<Circumstance> all = inquiry.person().circumstances();
        for (int i = 0; i < all.size(); i++) {
            Circumstance each = all.get(i);
            if (each.type() == type && each.covers(inquiry.asOf()) && Situation.any(each, inquiry.asOf())) {
                found.put("$.person.circumstances[" + i + "]", type + " " + span(each.from(), each.to()));
            }
        }
        return found;
    }

    private static String span(LocalDate from, @Nullable LocalDate to) {
        return from + " …" + (to == null ? "" : " " + to);
    }

    /** The payments for months of a stretch that are known on the inquiry's day. */
    private static Map<String, String> payments(Inquiry inquiry, YearMonth first, YearMonth last) {
        Map<String, String> found = new LinkedHashMap<>();
        List<Payment> all = inquiry.payments();
        for (int i = 0; i < all.size(); i++) {
            Payment each = all.get(i);
            if (!each.paidOn().isAfter(inquiry.asOf()) && !each.month().isBefore(first) && !each.month().isAfter(last)) {
                found.put("$.payments[" + i + "]", each.type() + " " + each.month() + " " + each.amount().toPlainString());
            }
        }
        return found;
    }

    /** A part of the inquiry that stands by itself; empty when it is not given. */
    private static Map<String, String> part(Inquiry inquiry, String name) {
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
            case "person.riskFactors" -> person.riskFactors().isEmpty() ? null : person.riskFactors();
            default -> throw new IllegalArgumentException("vocabulary.yaml: unknown `from`: " + name);
        };
        return value == null ? Map.of() : Map.of("$." + name, value.toString());
    }
}
