package kz.kepil.cli;

import picocli.CommandLine.TypeConversionException;

/** Something wrong with what was typed or with where it leads, told in the language of the reader. */
final class Complaint extends TypeConversionException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    /** A complaint with the text of a key of the error texts, in which the values are filled in. */
    Complaint(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    String in(Labels labels) {
        return Terminal.printable(labels.error(key, values));
    }
}
