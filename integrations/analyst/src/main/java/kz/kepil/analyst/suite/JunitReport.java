package kz.kepil.analyst.suite;

import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What came of scenarios as the XML of JUnit, which servers for continuous integration read. */
public final class JunitReport {

    private JunitReport() {
    }

    /**
     * Writes a report.
     *
     * @param scenarios all that ran
     * @param failures those that failed
     * @return the XML: a suite for each year and domain, in the order of the scenarios
     */
    public static String of(Collection<Scenario> scenarios, Collection<Failure> failures) {
        Map<Scenario, Failure> failed = failures.stream().collect(Collectors.toMap(Failure::scenario, Function.identity()));
        Map<String, List<Scenario>> suites = scenarios.stream()
                .collect(Collectors.groupingBy(each -> each.year() + "." + each.domain(), LinkedHashMap::new, Collectors.toList()));
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            counts(xml, scenarios.size(), failures);
            for (Map.Entry<String, List<Scenario>> suite : suites.entrySet()) {
                xml.writeCharacters("\n  ");
                xml.writeStartElement("testsuite");
                xml.writeAttribute("name", suite.getKey());
                counts(xml, suite.getValue().size(), suite.getValue().stream().filter(failed::containsKey).map(failed::get).toList());
                for (Scenario scenario : suite.getValue()) {
                    write(xml, suite.getKey(), scenario, failed);
                }
                xml.writeCharacters("\n  ");
                xml.writeEndElement();
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void counts(XMLStreamWriter xml, int all, Collection<Failure> failures) throws XMLStreamException {
        long errors = failures.stream().filter(failure -> failure.error() != null).count();
        xml.writeAttribute("tests", String.valueOf(all));
        xml.writeAttribute("failures", String.valueOf(failures.size() - errors));
        xml.writeAttribute("errors", String.valueOf(errors));
    }

    private static void write(XMLStreamWriter xml, String suite, Scenario scenario, Map<Scenario, Failure> failed) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        Failure failure = failed.get(scenario);
        if (failure == null) {
            xml.writeEmptyElement("testcase");
        } else {
            xml.writeStartElement("testcase");
        }
        xml.writeAttribute("classname", suite);
        xml.writeAttribute("name", printable(scenario.name()));
        xml.writeAttribute("file", scenario.file().toString());
        xml.writeAttribute("line", String.valueOf(scenario.line()));
        if (failure != null) {
            xml.writeStartElement(failure.error() == null ? "failure" : "error");
            xml.writeAttribute("message", printable(failure.error() != null ? failure.error().toString()
                    : failure.differences().stream().map(difference -> difference.path().en()).collect(Collectors.joining(", "))));
            xml.writeCharacters(printable(failure.toString()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }

    /** XML has no way to write most control characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
