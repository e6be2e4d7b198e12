package kz.kepil.cli;

import java.util.Locale;

/** How a command that has no rich form answers. */
enum AnswerFormat {
    TEXT, JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
