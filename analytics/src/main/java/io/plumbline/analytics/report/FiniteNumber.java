package io.plumbline.analytics.report;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A number in a report is finite: NaN and infinity are faults of a method, not findings. */
final class FiniteNumber extends ValueSerializer<Double> {

    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a report holds no " + value + ": " + json.streamWriteContext().pathAsPointer());
        }
        json.writeNumber(value == 0 ? 0.0 : value);
    }
}
