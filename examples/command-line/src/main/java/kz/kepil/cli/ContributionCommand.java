package kz.kepil.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import kz.kepil.api.Contribution;
import kz.kepil.api.DatedValue;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.law.Citation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
            terminal.out().print(format.isJson()
                    ? JsonOutput.of(json -> write(contribution, json))
                    : text(contribution, labels));
            return 0;
        } catch (InvalidInquiryException invalid) {
            invalid.problems().forEach(problem -> terminal.err().println(labels.problem("kepil contribution", problem)));
            return Kepil.BAD_INPUT;
        }
    }

    private String text(@Nullable Contribution contribution, Labels labels) {
        Sheet sheet = new Sheet(terminal().ansi());
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
        sheet.row(labels.get("label.calculation"), contribution.calculation());
        for (DatedValue value : contribution.values()) {
            sheet.row(labels.get("label.values"), labels.number(value.value()) + "\u00A0" + labels.unit(value.unit()),
                    labels.in(value.texts()) + " (" + labels.get("value.origin",
                            value.from(), String.join(", ", value.sources()), labels.acts(value.acts()), value.checkedOn()) + ")");
        }
        return sheet.toString();
    }

    private void write(@Nullable Contribution contribution, JsonGenerator json) throws IOException {
        json.writeStringField("payer", Choice.word(payer));
        json.writeStringField("month", month.toString());
        if (contribution == null) {
            json.writeNullField("amount");
            return;
        }
        json.writeStringField("amount", contribution.amount().toPlainString());
        json.writeBooleanField("provisional", contribution.provisional());
        JsonOutput.texts(json, "formula", contribution.formula());
        json.writeStringField("calculation", contribution.calculation());
        json.writeArrayFieldStart("values");
        for (DatedValue value : contribution.values()) {
            json.writeStartObject();
            json.writeStringField("name", value.name());
            JsonOutput.texts(json, "texts", value.texts());
            json.writeStringField("value", value.value().toPlainString());
            json.writeStringField("unit", value.unit());
            json.writeStringField("from", value.from().toString());
            JsonOutput.strings(json, "sources", value.sources());
            json.writeStringField("act", value.acts().stream().map(Citation::reference).collect(Collectors.joining("; ")));
            json.writeStringField("checkedOn", value.checkedOn().toString());
            json.writeBooleanField("provisional", value.provisional());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static final class MonthConverter implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException wrong) {
                throw new TypeConversionException("'" + text + "' is not a month; allowed: a year and a month, like 2026-03");
            }
        }
    }

    private static final class AmountConverter implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            if (!text.matches("-?[0-9]{1,30}([.][0-9]{1,30})?")) {
                throw new TypeConversionException("'" + text + "' is not an amount; allowed: digits, like 2500000 or 2500000.50");
            }
            return new BigDecimal(text);
        }
    }
}
