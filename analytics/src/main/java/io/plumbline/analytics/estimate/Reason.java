package io.plumbline.analytics.estimate;

/** Why a figure cannot be given. The names are part of the report's schema. */
public enum Reason {
    /** Two sources of variation always occur together, so they cannot be told apart. */
    CONFOUNDED,
    /** The optional input that the figure needs is not there. */
    INPUT_ABSENT,
    /** There are too few observations. */
    TOO_FEW,
    /** Every value is the same. */
    NO_VARIATION,
    /** Only one of the two outcomes occurs. */
    ONE_OUTCOME,
    /** Nobody comparable is on the other side of the decision. */
    NO_OVERLAP,
    /** There is nothing to compute from. */
    EMPTY,
    /** The figure is not defined for values like these. */
    UNSUITABLE,
    /** The computation did not settle on an answer. */
    NOT_CONVERGED
}
