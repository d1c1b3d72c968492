package io.plumbline.analytics.estimate;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads {@link Estimate} back: the one field {@code notEstimable} tells the two apart. */
final class EstimateReader extends ValueDeserializer<Estimate<?>> {

    private final JavaType figure;

    @SuppressWarnings("unused") // Jackson's entry; the figure's type follows with the context
    EstimateReader() {
        this(null);
    }

    private EstimateReader(@org.jspecify.annotations.Nullable JavaType figure) {
        this.figure = figure;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        JavaType estimate = context.getContextualType();
        return new EstimateReader(estimate.containedTypeOrUnknown(0));
    }

    @Override
    public Estimate<?> deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode node = context.readTree(parser);
        JsonNode sad = node.get("notEstimable");
        if (sad != null) {
            return new NotEstimable<>(Reason.valueOf(sad.get("reason").asString()), sad.get("message").asString());
        }
        return new Estimated<>(context.readTreeAsValue(node, figure));
    }
}
