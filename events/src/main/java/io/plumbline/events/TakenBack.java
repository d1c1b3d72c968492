package io.plumbline.events;

/**
 * Which events of a stream no longer hold: from one place on, up to the event that says so. By its places in the stream a
 * stream can go back; by those in the store, whatever was made from the stream can.
 *
 * @param importId whose facts they were
 * @param fromSequence place in the stream of the first, from 0
 * @param fromPosition the store's position of the first
 * @param toPosition the store's position of the last
 */
public record TakenBack(String importId, long fromSequence, long fromPosition, long toPosition) {}
