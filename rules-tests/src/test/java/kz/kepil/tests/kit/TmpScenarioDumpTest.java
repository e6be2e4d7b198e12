package kz.kepil.tests.kit;

import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.node.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.*;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.tests.reference.*;
import org.junit.jupiter.api.Test;

class TmpScenarioDumpTest {
    @Test
    void dump() throws Exception {
        ObjectMapper m = new ObjectMapper();
        EntitlementEngine engine = EntitlementEngine.create();
        Scenarios all = Scenarios.of(Path.of("src/test/resources/suites"), engine.supportedDays());
        InquiryReader reader = InquiryReader.of(engine);
        try (var out = Files.newBufferedWriter(Path.of(System.getProperty("dump", "/tmp/care-tests/dump.jsonl")))) {
            for (Scenario s : all.all()) {
                if (!(s.question() instanceof Scenario.Verdict v)) continue;
                Reading r = reader.tryRead(v.inquiry().json().toString().getBytes(StandardCharsets.UTF_8));
                ObjectNode o = m.createObjectNode().put("file", s.file().toString()).put("line", s.line()).put("year", s.year()).put("name", s.name());
                if (r.inquiry() == null) { o.put("error", r.problems().toString()); out.write(o + "\n"); continue; }
                Inquiry i = r.inquiry();
                Expected e = i.person().unknown().isEmpty() ? Reference.judge(i) : UnknownReference.judge(i);
                Entitlement x = new Entitlement(i.id(), i.asOf(), e.edition(), e.insurance(), e.scope(), e.employerExemption(), e.dental(), e.conditions(), e.screenings(), e.services(), e.nextSteps(), e.questions(), e.warnings(), List.of());
                JsonNode actual = m.readTree(EntitlementWriter.lean().write(x));
                List<String> d = new ArrayList<>();
                ScenarioRunner.compare("", v.expected(), actual, d);
                Set<String> codes = ScenarioReader.codesOf(actual);
                Set<String> missing = new TreeSet<>(v.granted()); missing.removeAll(codes);
                Set<String> unwanted = new TreeSet<>(v.nearMiss()); unwanted.retainAll(codes);
                if (d.isEmpty() && missing.isEmpty() && unwanted.isEmpty()) continue;
                ArrayNode paths = o.putArray("paths"); d.forEach(each -> paths.add(each.strip().split("\n")[0].strip()));
                ArrayNode mi = o.putArray("missing"); missing.forEach(mi::add);
                ArrayNode un = o.putArray("unwanted"); unwanted.forEach(un::add);
                o.set("expected", v.expected()); o.set("actual", actual);
                out.write(o + "\n");
            }
        }
    }
}
