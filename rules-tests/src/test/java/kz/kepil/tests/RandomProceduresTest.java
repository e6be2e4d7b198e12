package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.procedure.Attachment;
import kz.kepil.api.procedure.AttachmentChannel;
import kz.kepil.api.procedure.AttachmentRequest;
import kz.kepil.api.procedure.Ground;
import kz.kepil.api.procedure.InPersonGroup;
import kz.kepil.api.procedure.RefundApplication;
import kz.kepil.api.procedure.RefundDecision;
import kz.kepil.api.procedure.RefundGrounds;
import kz.kepil.api.procedure.RefundOutcome;
import kz.kepil.api.procedure.Sanction;
import kz.kepil.api.procedure.SanctionRequest;
import kz.kepil.api.procedure.SanctionedService;
import kz.kepil.tests.reference.ProcedureReference;
import org.junit.jupiter.api.Test;

/** Procedures and reference judge the same random cases, each code many times. */
class RandomProceduresTest {

    private static final int MANY = Seeds.times(20_000);
    private static final int OFTEN = 50;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST_DAY_OF_LOWER_RATES = LocalDate.of(2025, 7, 31);

    private final Procedures procedures = EntitlementEngine.create().procedures();
    private final Supplier<Random> randoms = Seeds.inTurn(seed -> {
        Random random = new Random(seed);
        return () -> random;
    });
    private Random random = randoms.get();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Every fourth day is the first or the last of a year, where the law turns. */
    private LocalDate day() {
        LocalDate year = FIRST.plusYears(random.nextInt(6));
        return switch (random.nextInt(9)) {
            case 2 -> random.nextBoolean() ? LAST_DAY_OF_LOWER_RATES : LAST_DAY_OF_LOWER_RATES.plusDays(1);
            case 0 -> year;
            case 1 -> year.withMonth(12).withDayOfMonth(31);
            default -> year.plusDays(random.nextInt(365));
        };
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean mostly() {
        return random.nextInt(4) > 0;
    }

    private void count(String code) {
        counts.merge(code, 1, Integer::sum);
    }

    private void assertOften(String prefix, int codes) {
        assertThat(counts.keySet()).filteredOn(code -> code.startsWith(prefix)).hasSize(codes);
        assertThat(counts).allSatisfy((code, count) -> assertThat(count).as(code).isGreaterThan(OFTEN));
    }

    @Test
    void refundsAgree() {
        for (int i = 0; i < MANY; i++) {
            random = randoms.get();
            RefundApplication application = new RefundApplication(
                    day(), any(RefundGrounds.values()), mostly(), mostly(), mostly(), mostly(), any(LegalStatus.values()));
            ProcedureReference.Refund expected = ProcedureReference.refund(application);
            RefundDecision decision = procedures.refund(application);
            assertThat(decision.refusals()).as("%s", application).extracting(Ground::code).containsExactlyElementsOf(expected.refusals());
            assertThat(decision.outcome()).isEqualTo(expected.refusals().isEmpty() ? RefundOutcome.APPROVED : RefundOutcome.REFUSED);
            assertThat(decision.deadlineWorkingDays()).as("%s", application).isEqualTo(expected.deadline());
            assertThat(decision.date()).isEqualTo(application.date());
            expected.refusals().forEach(this::count);
            count("deadline " + expected.deadline());
        }
        assertOften("REF-", 7);
        assertOften("deadline ", 3);
    }

    @Test
    void attachmentsAgree() {
        for (int i = 0; i < MANY; i++) {
            random = randoms.get();
            Set<InPersonGroup> groups = new HashSet<>(Arrays.asList(InPersonGroup.values()));
            groups.removeIf(group -> mostly());
            AttachmentRequest request = new AttachmentRequest(day(), any(LegalStatus.values()), groups);
            ProcedureReference.Attachment expected = ProcedureReference.attachment(request);
            Attachment attachment = procedures.attachment(request);
            List<AttachmentChannel> channels = attachment.ways().stream().map(Attachment.Way::channel).toList();
            assertThat(channels.contains(AttachmentChannel.ONLINE)).as("%s", request).isEqualTo(expected.online());
            assertThat(channels.stream().filter(AttachmentChannel.AT_CLINIC::equals)).as("%s", request).hasSize(expected.waysAtTheClinic());
            assertThat(attachment.documents()).as("%s", request).extracting(document -> document.document().name())
                    .containsExactlyElementsOf(expected.documents());
            boolean possible = expected.online() || expected.waysAtTheClinic() > 0;
            assertThat(attachment.possible()).as("%s", request).isEqualTo(possible);
            assertThat(attachment.refusals()).as("%s", request).hasSize(possible ? 0 : 1);
            assertThat(attachment.answerWorkingDays()).isEqualTo(possible ? Integer.valueOf(1) : null);
            assertThat(groundsOfTheRow(attachment, expected.online())).as("%s", request).extracting(Ground::code)
                    .containsOnly(expected.code());
            assertThat(attachment.ways()).as("%s", request).filteredOn(way -> expected.online() && way.channel() == AttachmentChannel.AT_CLINIC)
                    .allSatisfy(way -> assertThat(way.ground().code()).isEqualTo(ProcedureReference.IN_PERSON));
            count(expected.code());
            count(expected.code() + expected.documents());
        }
        assertOften("ATT-1", 2);
        assertOften("ATT-2", 5);
        assertOften("ATT-3", 3);
        assertOften("ATT-4", 2);
    }

    /** All grounds but those of the groups that may come in person, too. */
    private static List<Ground> groundsOfTheRow(Attachment attachment, boolean online) {
        List<Ground> grounds = new ArrayList<>(attachment.refusals());
        attachment.ways().stream().filter(way -> !online || way.channel() == AttachmentChannel.ONLINE).forEach(way -> grounds.add(way.ground()));
        attachment.documents().forEach(document -> grounds.add(document.ground()));
        return grounds;
    }

    @Test
    void sanctionsAgree() {
        for (int i = 0; i < MANY; i++) {
            random = randoms.get();
            SanctionedService service = any(SanctionedService.values());
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(5));
            boolean byCost = service.measure().equals("cost");
            SanctionRequest request =
                    new SanctionRequest(day(), service, 1 + random.nextInt(40), byCost ? amount : null, byCost ? null : amount);
            ProcedureReference.Sanction expected = ProcedureReference.sanction(request);
            Sanction sanction = procedures.sanction(request);
            assertThat(sanction.ground().code()).as("%s", request).isEqualTo(expected.code());
            assertThat(sanction.amount()).as("%s", request).isEqualTo(expected.amount());
            assertThat(sanction.calculation()).endsWith(" = " + expected.amount().toPlainString());
            count(expected.code());
        }
        assertOften("PEN", 5);
    }
}
