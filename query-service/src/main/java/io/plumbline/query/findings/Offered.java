package io.plumbline.query.findings;

import io.plumbline.query.filter.Slice;

/**
 * A slice that there is.
 *
 * @param open whether it may be chosen; otherwise it has too few candidacies, or would tell of one that has
 */
public record Offered(Slice slice, boolean open) {}
