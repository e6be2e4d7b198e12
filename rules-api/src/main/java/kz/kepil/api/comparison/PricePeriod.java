package kz.kepil.api.comparison;

/** How often a price is paid. */
public enum PricePeriod {
    /** Every month. */
    MONTH(12),
    /** Once a year. */
    YEAR(1);

    private final int timesPerYear;

    PricePeriod(int timesPerYear) {
        this.timesPerYear = timesPerYear;
    }

    int timesPerYear() {
        return timesPerYear;
    }
}
