package kz.kepil.cli;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;

/** Writes warnings in words: what they are about, and the place in the inquiry only for whoever asks for codes. */
final class WarningText {

    private static final Pattern PAYMENT = Pattern.compile("\\$\\.payments\\[(\\d+)].*");

    private final Labels labels;
    private final Function<Icd10, String> diseases;
    private final LocalDate knownTo;

    /** {@code knownTo} is the last day whose law is known. */
    WarningText(Labels labels, Function<Icd10, String> diseases, LocalDate knownTo) {
        this.labels = labels;
        this.diseases = diseases;
        this.knownTo = knownTo;
    }

    String of(Warning warning, Inquiry inquiry, boolean withPath) {
        return about(warning, inquiry) + labels.of("warning", warning.code()) + carriedOver(warning)
                + (withPath ? " (" + warning.path() + ": " + warning.value() + ")" : "");
    }

    /** What is taken from the law known last, in words. */
    private String carriedOver(Warning warning) {
        return warning.code() != WarningCode.PROVISIONAL_LAW || warning.value().isEmpty() ? ""
                : "; " + labels.get("warning.carried-over", String.valueOf(knownTo.getYear()),
                        Stream.of(warning.value().split(", ")).map(name -> labels.get("parameter." + name)).collect(Collectors.joining(", ")));
    }

    private String about(Warning warning, Inquiry inquiry) {
        if (warning.code() == WarningCode.DIAGNOSIS_DATE_MISSING) {
            return diseases.apply(Icd10.of(warning.value())) + ": ";
        }
        Matcher payment = PAYMENT.matcher(warning.path());
        if (payment.matches()) {
            Payment paid = inquiry.payments().get(Integer.parseInt(payment.group(1)));
            return labels.of("contributor", ContributionCommand.Payer.of(paid.type())) + ", " + labels.month(paid.month()) + ": ";
        }
        return "";
    }
}
