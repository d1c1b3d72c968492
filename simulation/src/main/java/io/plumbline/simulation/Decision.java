package io.plumbline.simulation;

/** How a candidacy ended. */
public enum Decision {
    HIRE, REJECT, WITHDRAWN, OFFER_DECLINED
}
