package kz.kepil.engine.data;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import kz.kepil.api.PackProblem;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/** Looks whether a YAML file is made of plain values alone, as the files of a pack are, before anything is made of it. */
final class PlainYaml {

    private static final int DEEPEST = 20;

    private final String file;
    private final Consumer<PackProblem> problems;
    /** The references that are told already. */
    private final Set<String> told = new HashSet<>();
    private int depth;
    private boolean deep;
    private int documents;

    private PlainYaml(String file, Consumer<PackProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What each YAML text is read with. */
    static Yaml parser() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST + 1);
        options.setMaxAliasesForCollections(0);
        return new Yaml(options);
    }

    static void check(String file, byte[] content, Consumer<PackProblem> problems) {
        PlainYaml plain = new PlainYaml(file, problems);
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            for (Event event : parser().parse(new StringReader(text))) {
                plain.look(event);
            }
        } catch (MarkedYAMLException broken) {
            plain.broken(YamlErrors.of(broken, text.lines().toList()));
        } catch (ReaderException unreadable) {
            plain.broken(YamlErrors.of(unreadable, text));
        } catch (YAMLException broken) {
            if (!plain.deep) {
                problems.accept(new PackProblem(file, 1, 1, Mistakes.of("yaml.other")));
            }
        }
    }

    private void broken(YamlErrors error) {
        problems.accept(new PackProblem(file, error.line(), error.column(), error.message()));
    }

    private void look(Event event) {
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            wrong(event.getStartMark(), Mistakes.of("yaml.documents"));
        } else if (event instanceof AliasEvent alias) {
            reference(event, "*" + alias.getAnchor());
        } else if (event instanceof NodeEvent node) {
            if (node.getAnchor() != null) {
                reference(event, "&" + node.getAnchor());
            }
            String tag = tag(event);
            if (tag != null) {
                wrong(event.getStartMark(), Mistakes.of("yaml.tag", Messages.shortened(tag.replace("tag:yaml.org,2002:", "!!"))));
            }
        }
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST && !deep) {
            deep = true;
            wrong(event.getStartMark(), Mistakes.of("yaml.deep", DEEPEST));
        } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
            depth--;
        }
    }

    private void reference(Event event, String name) {
        if (told.add(name)) {
            wrong(event.getStartMark(), Mistakes.of("yaml.alias", name));
        }
    }

    private static @Nullable String tag(Event event) {
        return event instanceof ScalarEvent scalar ? scalar.getTag() : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private void wrong(Mark mark, Texts message) {
        problems.accept(new PackProblem(file, mark.getLine() + 1, mark.getColumn() + 1, message));
    }
}
