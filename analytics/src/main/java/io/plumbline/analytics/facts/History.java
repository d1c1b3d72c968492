package io.plumbline.analytics.facts;

import java.time.LocalDate;

/**
 * What was known by a date, indexed.
 *
 * @param asOf the date
 * @param facts the tables without what happened later: later rows are gone, a later decision or departure is blank
 * @param ratings the counted ratings: lead interviewers' cards, written before colleagues' cards could be read
 * @param withAfterVisible the same with the cards first written after colleagues' cards could be read
 * @param counts what was read, counted and left out
 */
public record History(LocalDate asOf, HiringFacts facts, CountedRatings ratings, CountedRatings withAfterVisible, Counts counts) { }
