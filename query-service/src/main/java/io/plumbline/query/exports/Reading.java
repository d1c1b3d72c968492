package io.plumbline.query.exports;

import io.plumbline.query.facts.Moment;
import java.sql.Connection;

/**
 * What an export reads from.
 *
 * @param transaction repeatable read, so that all of it is of one state
 * @param moment with a date also when none was asked for: the newest that anything is known of
 * @param names what ids are called
 */
record Reading(Connection transaction, Moment moment, Filter filter, Names names) {}
