package kz.kepil.cli;

/** How a command that has no rich form answers. */
enum AnswerFormat {
    TEXT, JSON
}
