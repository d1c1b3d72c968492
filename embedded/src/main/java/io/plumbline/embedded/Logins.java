package io.plumbline.embedded;

/**
 * The three roles of one Plumbline database. Each owns the schema of its name ({@code command}, {@code query},
 * {@code keys}) and can reach no other.
 */
public record Logins(Login command, Login query, Login keys) {}
