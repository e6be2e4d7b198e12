package kz.kepil.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.Contribution;
import kz.kepil.api.DatedValue;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kepil contribution}: what a payer owes for a month. */
@Command(
        name = "contribution",
        description = "Calculates what a payer owes for a month, and shows the formula with its numbers and the source of each value.")
final class ContributionCommand extends EngineCommand {

    enum Payer {
        EMPLOYER(PaymentType.EMPLOYER_DEDUCTION),
        EMPLOYEE(PaymentType.EMPLOYEE_CONTRIBUTION),
        CIVIL_CONTRACT(PaymentType.CIVIL_CONTRACT),
        SOLE_PROPRIETOR(PaymentType.SOLE_PROPRIETOR),
        SELF_PAYER(PaymentType.SELF_PAYER),
        ESP(PaymentType.ESP),
        PLATFORM(PaymentType.PLATFORM),
        STATE(null),
        LOCAL_BUDGET(null);

        private final @Nullable PaymentType type;

        Payer(@Nullable PaymentType type) {
            this.type = type;
        }

        static Payer of(PaymentType type) {
            return Arrays.stream(values()).filter(payer -> payer.type == type).findFirst().orElseThrow();
        }
    }

    @Option(
            names = "--payer",
            paramLabel = "PAYER",
            required = true,
            description = "employer, employee, civil-contract, sole-proprietor (also private practice and farm heads), self-payer, esp,"
                    + " platform, state or local-budget.")
    private Payer payer;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            required = true,
            converter = MonthConverter.class,
            description = "The month for which it is paid.")
    private YearMonth month;

    @Option(
            names = "--income",
            paramLabel = "TENGE",
            converter = AmountConverter.class,
            description = "The month's income before the ceiling; for employer, employee, civil-contract and platform.")
    private @Nullable BigDecimal income;

    @Option(
            names = "--locality",
            paramLabel = "LOCALITY",
            description = "For esp, where the payer lives: city (of republican or regional significance, the capital) or other."
                    + " Default: city.")
    private @Nullable Locality locality;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        Labels labels = labels();
        Terminal terminal = terminal();
        PaymentType type = payer.type;
        try {
            Contribution contribution = type == null ? null : engine().contribution(type, month, income, locality);
            unused(contribution, labels).forEach(option -> terminal.err().println(
                    "kepil contribution: " + labels.get("contribution.unused", option, labels.get("quoted", labels.of("contributor", payer)))));
            terminal.out().print(format.isJson()
                    ? json(contribution)
                    : text(contribution, labels));
            return 0;
        } catch (InvalidInquiryException invalid) {
            invalid.problems().forEach(problem -> terminal.err().println(said(problem, labels)));
            return Kepil.BAD_INPUT;
        }
    }

    /** The options on which the amount does not depend. */
    private List<String> unused(@Nullable Contribution contribution, Labels labels) {
        boolean needsIncome = contribution != null && new Calculation(labels).restsOnIncome(contribution);
        return Stream.of(income == null || needsIncome ? null : "--income", locality == null || payer == Payer.ESP ? null : "--locality")
                .filter(Objects::nonNull).toList();
    }

    /** A problem in the words of the options; their values as the language writes them. */
    private String said(Problem problem, Labels labels) {
        String message = labels.in(problem.message());
        if (payer.type != null) {
            message = message.replace(payer.type.name(), labels.get("quoted", labels.of("contributor", payer)));
        }
        return Terminal.printable("kepil contribution: --" + problem.path() + ": " + labels.inWords(message).replace("\n", "\n    "));
    }

    private String text(@Nullable Contribution contribution, Labels labels) {
        Sheet sheet = new Sheet(terminal());
        String of = " " + labels.get("contribution.of", labels.of("contributor", payer), month);
        if (contribution == null) {
            return sheet.title(labels.get("contribution.not-the-persons"), of, Style.bold).toString();
        }
        sheet.title(labels.money(contribution.amount()), of, Style.bold);
        if (contribution.provisional()) {
            sheet.row(labels.get("label.provisional"), labels.get("contribution.provisional", month, contribution.values().stream()
                    .filter(DatedValue::provisional).map(value -> labels.in(value.texts())).collect(Collectors.joining(", "))));
        }
        sheet.row(labels.get("label.formula"), labels.in(contribution.formula()));
        sheet.row(labels.get("label.calculation"), new Calculation(labels).of(contribution));
        for (DatedValue value : contribution.values()) {
            sheet.row(labels.get("label.values"), labels.quantity(value.value(), value.unit()),
                    labels.in(value.texts()) + " (" + labels.get("value.origin",
                            value.from(), labels.sources(value.sources()), labels.acts(value.acts()), value.checkedOn()) + ")");
            if (value.places() != null) {
                sheet.row(labels.get("label.values"), labels.get("label.places") + ": " + labels.places(value.places()));
            }
        }
        return sheet.toString();
    }

    private String json(@Nullable Contribution contribution) {
        String word = Choice.word(payer);
        return JsonOutput.of(contribution == null ? new NotThePersons(word, month, null)
                : new Calculated(word, month, contribution.amount(), contribution.provisional(), contribution.formula(), contribution.calculation(),
                        contribution.values().stream().map(Value::of).toList()));
    }

    /** What the state pays, as JSON. */
    private record NotThePersons(String payer, YearMonth month, @Nullable BigDecimal amount) {
    }

    /** What the person owes, as JSON. */
    private record Calculated(String payer, YearMonth month, BigDecimal amount, boolean provisional, Texts formula,
            String calculation, List<Value> values) {
    }

    /** A value that went into it, with its acts in short. */
    private record Value(String name, Texts texts, BigDecimal value, String unit, LocalDate from, List<String> sources, String act,
            @Nullable Places places, LocalDate checkedOn, boolean provisional) {

        static Value of(DatedValue value) {
            return new Value(value.name(), value.texts(), value.value(), value.unit(), value.from(), value.sources(),
                    value.acts().stream().map(Citation::reference).collect(Collectors.joining("; ")),
                    value.places() == null ? null : Places.of(value.places()), value.checkedOn(), value.provisional());
        }
    }

    /** Where a value can be read that rests on no document of the sources. */
    private record Places(PublicPlaces.Confidence confidence, List<String> text, List<String> places) {

        static Places of(PublicPlaces places) {
            return new Places(places.confidence(), places.text().stream().map(Citation::reference).toList(), places.places());
        }
    }

    private static final class MonthConverter implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException wrong) {
                throw new Complaint("not-a-month", text);
            }
        }
    }

    private static final class AmountConverter implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            if (!text.matches("-?[0-9]{1,30}([.][0-9]{1,30})?")) {
                throw new Complaint("not-an-amount", text);
            }
            return new BigDecimal(text);
        }
    }
}
