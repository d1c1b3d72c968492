/**
 * Where do events stay? In PostgreSQL through Axon's JDBC engine, as the contract's JSON under the contract's names,
 * readable by SQL, appended and never changed.
 */
@NullMarked
package io.plumbline.command.store;

import org.jspecify.annotations.NullMarked;
