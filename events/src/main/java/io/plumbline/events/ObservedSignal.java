package io.plumbline.events;

/** What became of one of the rubric's reasoning signals. */
public record ObservedSignal(String signal, SignalState state) {}
