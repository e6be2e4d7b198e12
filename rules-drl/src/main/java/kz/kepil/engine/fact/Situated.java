package kz.kepil.engine.fact;

/** A fact that tells in which situations a person is: each of its properties that {@link Situation#bit} knows says what its bit says. */
public interface Situated {

    /**
     * A bit for each situation in which the person is, by its ordinal; those above are of words that only the pack names. It is not
     * called as a property is: Drools refuses two of one name.
     *
     * @return the bits
     */
    long situationBits();
}
