package kz.kepil.engine.data;

import java.util.List;
import java.util.Set;
import kz.kepil.api.verdict.Payer;
import kz.kepil.engine.fact.DaysOfMonth;

/**
 * What a month that is not paid is to a person, from the section {@code months} of circumstances.yaml.
 *
 * @param liable the days on any of which the legal status must have opened the insurance system, so that the month can be owed
 * @param withoutPayment the days on any of which a payer or a word must hold, so that the month needs no payment
 * @param payers those payers
 * @param words those words
 * @param missed the days on any of which the person must have been an employee or an entrepreneur, so that the month is owed as such
 * @param leaveOnEveryDay whether leave without pay counts only when it lasts on every day of the month, and not on any of those
 */
public record MonthMeanings(DaysOfMonth liable, DaysOfMonth withoutPayment, Set<Payer> payers, List<String> words, DaysOfMonth missed,
        boolean leaveOnEveryDay) {
}
