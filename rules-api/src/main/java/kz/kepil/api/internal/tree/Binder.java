package kz.kepil.api.internal.tree;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.internal.InquiryCheck;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Reads values out of a tree, strictly; whatever is wrong with one, it goes on with the others. */
public class Binder {

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})([T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    /** Far more than an amount may have, and little enough to be read at once. */
    public static final int LONGEST_NUMBER = 100;

    protected final Problems problems;

    /** Reads and tells what is wrong. */
    public Binder(Problems problems) {
        this.problems = problems;
    }

    /** What to try when a list stands where the whole object should; null when nobody knows. */
    protected @Nullable Texts insteadOfList() {
        return null;
    }

    public final boolean isObject(Node node, Set<String> known) {
        if (!is(node, Node.Kind.OBJECT)) {
            return false;
        }
        for (var member : node.members.entrySet()) {
            if (!known.contains(member.getKey()) && !problems.isFull()) {
                problems.addAtName(member.getValue(), Messages.withHint(
                        Messages.of("property.unknown", Messages.shortened(member.getKey()), String.join(", ", known)),
                        Nearest.hint(member.getKey(), known)));
            }
        }
        return true;
    }

    /** A member that may be absent or, which is the same, null. */
    public static @Nullable Node optional(Node object, String name) {
        Node node = object.members.get(name);
        return node == null || node.kind == Node.Kind.NULL ? null : node;
    }

    public final @Nullable Node required(Node object, String name, Supplier<Object> allowed) {
        Node node = optional(object, name);
        if (node == null && !problems.isFull()) {
            problems.about(object).add("." + name, Messages.of("property.missing", name, allowed.get()));
        }
        return node;
    }

    public final <T> List<@Nullable T> list(@Nullable Node node, Function<Node, @Nullable T> element) {
        List<@Nullable T> list = new ArrayList<>();
        if (node != null && is(node, Node.Kind.LIST)) {
            for (Node each : node.elements) {
                if (problems.isFull()) {
                    break;
                }
                list.add(element.apply(each));
            }
        }
        return list;
    }

    public static <T> List<T> whole(List<@Nullable T> list) {
        return list.stream().map(Objects::requireNonNull).toList();
    }

    public final boolean is(Node node, Node.Kind kind) {
        if (node.kind == kind) {
            return true;
        }
        Texts hint = null;
        if (kind == Node.Kind.TEXT && (node.kind == Node.Kind.NUMBER || node.kind == Node.Kind.BOOLEAN)) {
            hint = Messages.of("maybe.quotes", Messages.shortened(node.text));
        } else if (kind == Node.Kind.BOOLEAN && (node.text.equals("true") || node.text.equals("false"))) {
            hint = Messages.of("maybe.noQuotes", node.text);
        } else if (kind == Node.Kind.OBJECT && node.path().equals("$") && node.kind == Node.Kind.LIST) {
            hint = insteadOfList();
        }
        problems.add(node, Messages.withHint(Messages.of("kind", node, word(node.kind), word(kind)), hint));
        return false;
    }

    /** A kind in words. */
    public static Texts word(Node.Kind kind) {
        return Messages.of(switch (kind) {
            case OBJECT -> "word.object";
            case LIST -> "word.list";
            case TEXT -> "word.text";
            case NUMBER -> "word.number";
            case BOOLEAN -> "word.boolean";
            case NULL -> "word.null";
        });
    }

    public final @Nullable String string(@Nullable Node node) {
        return node == null || !is(node, Node.Kind.TEXT) ? null : node.text;
    }

    /** Free text, which goes out again: it must be writable. */
    public final @Nullable String text(@Nullable Node node) {
        String text = string(node);
        if (text != null && hasHalfCharacter(text)) {
            problems.add(node, Messages.of("text.halfCharacter", node));
            return null;
        }
        return text;
    }

    public static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    public final @Nullable Boolean bool(@Nullable Node node) {
        return node == null || !is(node, Node.Kind.BOOLEAN) ? null : Boolean.valueOf(node.text);
    }

    public final boolean isTrue(@Nullable Node node) {
        return Boolean.TRUE.equals(bool(node));
    }

    public final <E extends Enum<E>> @Nullable E constant(@Nullable Node node, Class<E> type) {
        String name = string(node);
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            notAllowed(node, name, constants(type).toList());
            return null;
        }
    }

    public final void notAllowed(Node node, String name, Collection<String> allowed) {
        problems.add(node, Messages.withHint(
                Messages.of("constant", node, String.join(", ", allowed)), Nearest.hint(name, allowed)));
    }

    public final @Nullable LocalDate date(@Nullable Node node) {
        String text = string(node);
        if (text == null) {
            return null;
        }
        boolean wellFormed = DATE.matcher(text).matches();
        LocalDate date = wellFormed ? day(text.substring(0, 4), text.substring(5, 7), text.substring(8)) : null;
        if (date == null) {
            problems.add(node, wellFormed
                    ? Messages.of("date.impossible", node)
                    : Messages.withHint(Messages.of("date.malformed", node), hint(meantDay(text))));
        }
        return date;
    }

    public final @Nullable YearMonth month(@Nullable Node node) {
        String text = string(node);
        if (text == null) {
            return null;
        }
        if (!MONTH.matcher(text).matches()) {
            LocalDate day = meantDay(text);
            problems.add(node, Messages.withHint(Messages.of("month.malformed", node), hint(day == null ? null : YearMonth.from(day))));
            return null;
        }
        return YearMonth.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The day that a text in another form means; null when it means none. */
    private static @Nullable LocalDate meantDay(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : null;
    }

    private static @Nullable Texts hint(@Nullable Object meant) {
        return meant == null ? null : Messages.of("maybe.meant", meant);
    }

    public final @Nullable BigDecimal amount(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        boolean text = node.kind == Node.Kind.TEXT;
        if (!(text ? DECIMAL.matcher(node.text).matches() : node.kind == Node.Kind.NUMBER)) {
            problems.add(node, Messages.withHint(Messages.of("amount.malformed", node), text ? meantAmount(node.text) : null));
            return null;
        }
        if (text && node.text.startsWith("-")) {
            problems.add(node, Messages.of("amount.negative", Messages.shortened(node.text)));
            return null;
        }
        try {
            if (node.text.length() <= LONGEST_NUMBER) {
                BigDecimal amount = new BigDecimal(node.text);
                InquiryCheck.amount(amount, problems.about(node));
                return amount;
            }
        } catch (NumberFormatException absurdExponent) {
            // As absurd as too many digits.
        }
        problems.add(node, InquiryCheck.tooManyDigits(Messages.shortened(node.text)));
        return null;
    }

    /** A whole number within bounds, both inclusive. */
    public final @Nullable Integer whole(@Nullable Node node, int least, int most) {
        if (node == null || !is(node, Node.Kind.NUMBER)) {
            return null;
        }
        try {
            if (node.text.length() <= LONGEST_NUMBER) {
                int number = new BigDecimal(node.text).intValueExact();
                if (number >= least && number <= most) {
                    return number;
                }
            }
        } catch (ArithmeticException | NumberFormatException notWholeOrTooLarge) {
            // As wrong as one outside the bounds.
        }
        problems.add(node, Messages.of("whole", node, least, most));
        return null;
    }

    private static @Nullable Texts meantAmount(String text) {
        String plain = text.replaceAll("[\\s\u00A0\u202F]", "").replaceFirst(",(?=[0-9]{1,2}$)", ".");
        return DECIMAL.matcher(plain).matches() ? Messages.of("maybe.meant", Messages.quoted(plain)) : null;
    }

    public static Set<String> names(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }

    public static Stream<String> constants(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name);
    }

    public static String allowed(Class<? extends Enum<?>> type) {
        return constants(type).collect(Collectors.joining(", "));
    }
}
