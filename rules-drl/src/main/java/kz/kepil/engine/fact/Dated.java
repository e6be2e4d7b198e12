package kz.kepil.engine.fact;

/** A fact that is judged by the law of a day. */
public interface Dated {

    /** {@return the day as a number, for example 20220328} */
    int getLaw();
}
