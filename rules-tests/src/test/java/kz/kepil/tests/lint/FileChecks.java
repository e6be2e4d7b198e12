package kz.kepil.tests.lint;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What is checked of a file as a whole. */
final class FileChecks {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private FileChecks() {
    }

    static void packageName(DrlFile file, Consumer<Complaint> complaints) {
        String expected = "kz.kepil.pack." + file.name().replace(".drl", "").replace("-", "");
        if (!file.content().getName().equals(expected)) {
            complaints.accept(new Complaint(file.name(), 1, "the package is " + file.content().getName() + ", expected " + expected));
        }
    }

    static void onlyRules(DrlFile file, Consumer<Complaint> complaints) {
        PackageDescr content = file.content();
        List<RuleDescr> queries = content.getRules().stream().filter(RuleDescr::isQuery).toList();
        Stream.<Collection<? extends BaseDescr>>of(content.getGlobals(), content.getFunctions(), content.getTypeDeclarations(),
                        content.getEnumDeclarations(), content.getEntryPointDeclarations(), content.getWindowDeclarations(),
                        content.getAccumulateImports(), content.getAttributes(), queries)
                .flatMap(Collection::stream)
                .forEach(each -> complaints.accept(file.complaint(each,
                        each.getClass().getSimpleName().replace("Descr", "") + " is not wanted; a file holds imports and rules only")));
        if (content.getUnit() != null) {
            complaints.accept(new Complaint(file.name(), 1, "Unit is not wanted"));
        }
    }

    static void imports(DrlFile file, Consumer<Complaint> complaints) {
        Set<String> used = file.rules().stream().flatMap(FileChecks::words).collect(Collectors.toSet());
        for (ImportDescr each : file.content().getImports()) {
            Class<?> type = DrlFile.type(each.getTarget());
            if (type == null) {
                complaints.accept(file.complaint(each, "the import " + each.getTarget() + " is not that of one class"));
            } else if (!used.contains(type.getSimpleName())) {
                complaints.accept(file.complaint(each, "the import " + each.getTarget() + " is not used"));
            }
        }
        for (FunctionImportDescr each : file.content().getFunctionImports()) {
            Set<String> names = namesOf(each);
            if (names.isEmpty()) {
                complaints.accept(file.complaint(each, "the import " + each.getTarget() + " names nothing that there is"));
            } else if (names.stream().noneMatch(used::contains)) {
                complaints.accept(file.complaint(each, "the import " + each.getTarget() + " is not used"));
            }
        }
    }

    private static Set<String> namesOf(FunctionImportDescr each) {
        Class<?> owner = DrlFile.owner(each);
        if (owner == null) {
            return Set.of();
        }
        Stream<String> members = DrlFile.member(each).equals("*")
                ? Arrays.stream(owner.getFields()).map(Field::getName)
                : Stream.concat(Arrays.stream(owner.getFields()), Arrays.stream(owner.getMethods()))
                        .map(Member::getName).filter(DrlFile.member(each)::equals);
        return members.collect(Collectors.toSet());
    }

    private static Stream<String> words(RuleDescr rule) {
        Stream<String> conditions = rule.getLhs().getDescrs().stream()
                .flatMap(part -> part instanceof PatternDescr pattern
                        ? Stream.concat(Stream.of(pattern.getObjectType()), pattern.getDescrs().stream().map(BaseDescr::getText))
                        : Stream.of());
        return Stream.concat(conditions, Stream.of(rule.getConsequence().toString()))
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group));
    }
}
