package kz.kepil.engine.fact;

/**
 * On which days of a month it is looked at what a person was in it.
 *
 * @param first whether on its first day
 * @param last whether on its last day
 */
public record DaysOfMonth(boolean first, boolean last) {
}
