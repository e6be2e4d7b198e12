package kz.kepil.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** Writes a record as one JSON object on one line: its components in their order, days, months and amounts as texts. */
final class JsonOutput {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new SimpleModule()
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addSerializer(YearMonth.class, ToStringSerializer.instance)
            .addSerializer(BigDecimal.class, new Plain()));

    /** An amount without an exponent. */
    private static final class Plain extends ToStringSerializerBase {

        private static final long serialVersionUID = 1L;

        Plain() {
            super(BigDecimal.class);
        }

        @Override
        public String valueToString(Object amount) {
            return ((BigDecimal) amount).toPlainString();
        }
    }

    private JsonOutput() {
    }

    static String of(Record values) {
        try {
            return MAPPER.writeValueAsString(values) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
