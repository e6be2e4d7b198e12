package kz.kepil.tests.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/** A parsed DRL file. */
record DrlFile(String name, PackageDescr content) {

    static DrlFile parse(String name, String text) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr content = parser.parse(false, text);
            if (content == null || parser.hasErrors()) {
                throw new IllegalArgumentException(name + ": " + parser.getErrors());
            }
            return new DrlFile(name, content);
        } catch (DroolsParserException broken) {
            throw new IllegalArgumentException(name + ": " + broken.getMessage(), broken);
        }
    }

    /** The rules without the queries, which the parser takes for rules too. */
    List<RuleDescr> rules() {
        return content.getRules().stream().filter(RuleDescr::isRule).toList();
    }

    Complaint complaint(BaseDescr where, String message) {
        return new Complaint(name, where.getLine(), message);
    }

    /** The imported classes by their simple names. */
    Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new HashMap<>();
        for (ImportDescr each : content.getImports()) {
            Class<?> type = type(each.getTarget());
            if (type != null) {
                types.put(type.getSimpleName(), type);
            }
        }
        return types;
    }

    /** The class whose member, or all of whose members, a static import names. */
    static @Nullable Class<?> owner(FunctionImportDescr each) {
        return type(each.getTarget().substring(0, each.getTarget().lastIndexOf('.')));
    }

    /** The member that a static import names, or {@code *}. */
    static String member(FunctionImportDescr each) {
        return each.getTarget().substring(each.getTarget().lastIndexOf('.') + 1);
    }

    static @Nullable Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException none) {
            return null;
        }
    }

    /** The pattern of a rule that has one pattern and nothing else. */
    static @Nullable PatternDescr pattern(RuleDescr rule) {
        List<BaseDescr> parts = rule.getLhs().getDescrs();
        return parts.size() == 1 && parts.get(0) instanceof PatternDescr pattern ? pattern : null;
    }
}
