package io.plumbline.command.store;

import io.plumbline.events.Event;
import io.plumbline.events.EventCodec;
import io.plumbline.events.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets Axon write what the contract says: an event is its codec's JSON, its type the wire name, its revision the
 * version. Metadata is a flat JSON object. Nothing else is an event, and nothing else is accepted.
 */
@SuppressWarnings({"unchecked", "rawtypes"})
final class EventSerializer implements Serializer {
    private static final String META_DATA = MetaData.class.getName();
    private static final TypeReference<Map<String, Object>> FLAT = new TypeReference<>() {};

    private final EventCodec codec;
    private final JsonMapper metaData = JsonMapper.shared();
    private final Converter converter = new ChainingConverter();

    EventSerializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        String json = switch (object) {
            case Event event -> codec.write(event);
            case MetaData map -> map.isEmpty() ? "{}" : metaData.writeValueAsString(map);
            case null, default -> throw new SerializationException("not an event: " + object);
        };
        return new SimpleSerializedObject<>(
                converter.convert(json, representation), representation, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(String.class, representation);
    }

    @Override
    public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (SerializedType.isEmptyType(type)) {
            return null;
        }
        String json = text(serialized.getData());
        if (META_DATA.equals(type.getName())) {
            return (T) MetaData.from(metaData.readValue(json, FLAT));
        }
        return (T) codec.read(type.getName(), Integer.parseInt(type.getRevision()), json);
    }

    @Override
    public Class classForType(SerializedType type) {
        if (SerializedType.isEmptyType(type)) {
            return Void.class;
        }
        return META_DATA.equals(type.getName()) ? MetaData.class : codec.types().named(type.getName()).record();
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class) {
            return SerializedType.emptyType();
        }
        if (!Event.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(type.getName(), null);
        }
        EventType event = codec.types().of((Class<? extends Event>) type);
        return new SimpleSerializedType(event.wireName(), Integer.toString(event.version()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static String text(Object data) {
        return data instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : data.toString();
    }
}
