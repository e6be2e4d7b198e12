package kz.kepil.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kepil.api.DateRange;
import kz.kepil.api.Reason;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;

/** Says in words what of an inquiry a rule rests on; the place in the inquiry only for whoever asks for codes. Immutable. */
final class PlaceText {

    private static final Pattern ENTRY = Pattern.compile("\\$\\.(?:person\\.)?(\\w+)\\[(\\d+)]");

    private final Labels labels;
    private final FactNames facts;
    private final Inquiry inquiry;
    private final Function<Icd10, String> diseases;
    private final boolean codes;

    PlaceText(Labels labels, FactNames facts, Inquiry inquiry, Function<Icd10, String> diseases, boolean codes) {
        this.labels = labels;
        this.facts = facts;
        this.inquiry = inquiry;
        this.diseases = diseases;
        this.codes = codes;
    }

    /** A line for each fact; payments of a kind, and months without one, together. */
    List<String> of(Collection<Reason> reasons) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        Map<PaymentType, Collection<YearMonth>> paid = new LinkedHashMap<>();
        Collection<YearMonth> missing = new TreeSet<>();
        for (Reason reason : reasons) {
            Matcher entry = ENTRY.matcher(reason.path());
            String about;
            if (reason.missing()) {
                missing.add(YearMonth.parse(reason.value()));
                about = "";
            } else if (entry.matches() && entry.group(1).equals("payments")) {
                Payment payment = inquiry.payments().get(Integer.parseInt(entry.group(2)));
                paid.computeIfAbsent(payment.type(), type -> new TreeSet<>()).add(payment.month());
                about = payment.type().name();
            } else {
                about = entry.matches() ? entry(entry.group(1), Integer.parseInt(entry.group(2))) : part(reason);
            }
            paths.computeIfAbsent(about, same -> new ArrayList<>()).add(reason.path());
        }
        List<String> lines = new ArrayList<>();
        paths.forEach((about, of) -> {
            String line = about.isEmpty() && !missing.isEmpty() ? labels.get("explain.no-payment", labels.months(missing))
                    : paid.keySet().stream().filter(type -> type.name().equals(about)).findFirst()
                            .map(type -> labels.get("explain.paid", labels.of("contributor", ContributionCommand.Payer.of(type)),
                                    labels.months(paid.get(type)))).orElse(about);
            if (codes || !line.isEmpty()) {
                lines.add(line + (codes ? (line.isEmpty() ? "" : " ") + "[" + paths(of) + "]" : ""));
            }
        });
        return lines;
    }

    private static String paths(List<String> paths) {
        List<String> distinct = paths.stream().distinct().toList();
        return distinct.size() <= 2 ? String.join(", ", distinct) : distinct.get(0) + " – " + distinct.get(distinct.size() - 1);
    }

    private String entry(String list, int index) {
        Person person = inquiry.person();
        return switch (list) {
            case "circumstances" -> circumstance(person.circumstances().get(index));
            case "conditions" -> diseases.apply(person.conditions().get(index).icd10());
            case "services" -> labels.of("service", Objects.requireNonNull(inquiry.services()).get(index).service());
            default -> "";
        };
    }

    private String circumstance(Circumstance circumstance) {
        return facts.of(circumstance.type()) + ", " + labels.period(new DateRange(circumstance.from(), circumstance.to()));
    }

    /** A part of the inquiry that stands by itself; empty where the words of the rule say as much. */
    private String part(Reason reason) {
        Person person = inquiry.person();
        return switch (reason.path()) {
            case "$.person.birthDate" -> labels.get("person.born", labels.of("one", person.sex()), person.birthDate());
            case "$.person.sex" -> labels.of("one", person.sex());
            case "$.person.legalStatus" -> labels.of("legal", person.legalStatus());
            case "$.person.legalStatusSince" -> labels.get("explain.status-since", labels.inWords(reason.value()));
            case "$.person.lastPensionContribution" -> labels.get("fact.lastPensionContribution") + ": " + labels.inWords(reason.value());
            default -> "";
        };
    }
}
