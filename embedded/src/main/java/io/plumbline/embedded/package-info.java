/**
 * Where do PostgreSQL and Kafka come from when nobody has installed them?
 * Real servers inside or beside this JVM: for the stack in one process, and for the tests of the services.
 */
@NullMarked
package io.plumbline.embedded;

import org.jspecify.annotations.NullMarked;
