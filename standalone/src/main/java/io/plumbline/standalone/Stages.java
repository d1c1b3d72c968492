package io.plumbline.standalone;

import java.util.concurrent.Callable;

/** Hears how far a start has come. */
public interface Stages {

    /**
     * Does one stage's work.
     *
     * @param name what a person calls it, e.g. "Kafka"
     * @param remedy what a person can do if it fails, a sentence
     * @throws StartFailure if the work fails
     */
    <T> T run(String name, String remedy, Callable<T> work);

    /** How far the stage under way has come: from 0 to 1, and a few words. */
    void advance(double fraction, String words);
}
