package kz.kepil.api.internal.json;

import java.math.BigDecimal;

/** Takes JSON piece by piece. */
public interface Output {

    void startObject();

    void endObject();

    void startList();

    void endList();

    /** The name of the next member. */
    void name(String name);

    void text(String text);

    void number(long number);

    void number(BigDecimal number);

    void bool(boolean value);

    void nothing();
}
