package kz.kepil.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.json.Shape;
import kz.kepil.api.internal.json.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * Lets a mapper read and write what Kepil asks and answers exactly as its schemas say, whatever the mapper is told of names, dates and
 * absent values. {@code JsonMapper.builder().findAndAddModules()} finds it.
 *
 * <p>Read and written are inquiries, verdicts (lean) and what procedures are asked, whole and in parts; written are also explanations,
 * differences, forecasts, audit records and comparisons. Reading is as strict as that of {@link kz.kepil.api.json.InquiryReader}: the mapper's
 * exception has the path, the value, what is allowed and what may be meant in its message, and as its cause an
 * {@link kz.kepil.api.inquiry.InvalidInquiryException} with the same in three languages. Paths begin at the inquiry.
 */
public final class KepilModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** A module that knows no engine: days are checked by the engine that is asked, and what needs the rules is not read or written. */
    public KepilModule() {
        super("kepil", Version.unknownVersion());
        addAll(null);
    }

    /**
     * A module that knows an engine: it refuses the days that the engine does not support, reads explanations, and writes forecasts and the
     * answers of procedures. It goes to the mapper after the module that is found.
     *
     * @param engine the engine
     */
    public KepilModule(EntitlementEngine engine) {
        super("kepil-engine", Version.unknownVersion());
        addAll(Objects.requireNonNull(engine, "engine"));
    }

    private void addAll(@Nullable EntitlementEngine engine) {
        Shapes.of(engine).forEach(this::add);
        addKey(Icd10.class, Icd10::code, Icd10::of);
        addKey(Iin.class, Iin::digits, Iin::of);
        addKey(UnknownFact.class, UnknownFact::name, UnknownFact::new);
    }

    private <T> void add(Shape<T> shape) {
        addSerializer(shape.type(), new ShapeSerializer<>(shape));
        addDeserializer(shape.type(), new ShapeDeserializer<>(shape));
    }

    private <T> void addKey(Class<T> type, Function<T, String> text, Function<String, T> value) {
        addKeySerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T key, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeFieldName(text.apply(key));
            }
        });
        addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                try {
                    return value.apply(key);
                } catch (IllegalArgumentException invalid) {
                    throw JsonMappingException.from(context, invalid.getMessage(), invalid);
                }
            }
        });
    }
}
