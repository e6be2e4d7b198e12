package kz.kepil.api.internal.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import kz.kepil.api.comparison.Basket;
import kz.kepil.api.comparison.ItemKind;
import kz.kepil.api.comparison.PricePeriod;
import kz.kepil.api.comparison.PricedItem;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Binder;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** Makes a basket of a JSON value; null when anything is wrong, be it found here or before. */
public final class BasketBinder extends Binder {

    private static final Set<String> BASKET = names("name", "note", "year", "payer", "income", "locality", "items");
    private static final Set<String> ITEM = names("name", "kind", "price", "per", "times");
    private static final Set<String> TEXTS = names("kk", "ru", "en");
    private static final int MOST_TIMES = 1_000;
    private static final int LAST_YEAR = 9_999;

    /** Reads and tells what is wrong. */
    public BasketBinder(Problems problems) {
        super(problems);
    }

    public @Nullable Basket basket(Node node) {
        if (!isObject(node, BASKET)) {
            return null;
        }
        Texts name = texts(required(node, "name", () -> Messages.of("word.texts")));
        Texts note = texts(optional(node, "note"));
        Integer year = whole(required(node, "year", () -> Messages.of("word.number")), 1, LAST_YEAR);
        PaymentType payer = constant(optional(node, "payer"), PaymentType.class);
        BigDecimal income = amount(optional(node, "income"));
        Locality locality = constant(optional(node, "locality"), Locality.class);
        Node itemsNode = required(node, "items", () -> Messages.of("word.list"));
        List<@Nullable PricedItem> items = list(itemsNode, this::item);
        if (itemsNode != null && itemsNode.kind == Node.Kind.LIST && itemsNode.elements.isEmpty() && itemsNode.complete) {
            problems.add(itemsNode, Messages.of("basket.empty"));
        }
        if (!problems.isEmpty() || name == null || year == null) {
            return null;
        }
        return new Basket(name, note, year, payer == null ? PaymentType.SELF_PAYER : payer, income, locality, whole(items));
    }

    private @Nullable PricedItem item(Node node) {
        if (!isObject(node, ITEM)) {
            return null;
        }
        Texts name = texts(required(node, "name", () -> Messages.of("word.texts")));
        ItemKind kind = constant(required(node, "kind", () -> allowed(ItemKind.class)), ItemKind.class);
        BigDecimal price = amount(required(node, "price", () -> Messages.of("word.amount")));
        PricePeriod per = constant(required(node, "per", () -> allowed(PricePeriod.class)), PricePeriod.class);
        Node timesNode = optional(node, "times");
        Integer times = timesNode == null ? Integer.valueOf(1) : whole(timesNode, 1, MOST_TIMES);
        return !problems.isEmpty() || name == null || kind == null || price == null || per == null || times == null ? null
                : new PricedItem(name, kind, price, per, times);
    }

    /** A text in three languages, or one for all of them. */
    private @Nullable Texts texts(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (node.kind != Node.Kind.OBJECT) {
            String text = text(node);
            return text == null ? null : new Texts(text, text, text);
        }
        isObject(node, TEXTS);
        String kk = text(required(node, "kk", () -> Messages.of("word.text")));
        String ru = text(required(node, "ru", () -> Messages.of("word.text")));
        String en = text(required(node, "en", () -> Messages.of("word.text")));
        return kk == null || ru == null || en == null ? null : new Texts(kk, ru, en);
    }
}
