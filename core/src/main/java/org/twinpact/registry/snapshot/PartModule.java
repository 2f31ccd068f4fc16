package org.twinpact.registry.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.twinpact.agreement.AgreementText;
import org.twinpact.evidence.Sha256;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.plan.WorkPlan;

/**
 * The Jackson module that writes a hash in place of each large part that most acts leave unchanged: the text of the
 * agreement, the work plan, and each party's needs and goals.
 */
final class PartModule extends Module {
    private static final Set<Class<?>> PARTS = Set.of(AgreementText.class, WorkPlan.class);
    private static final Set<Class<?>> LISTED_PARTS = Set.of(Need.class, Goal.class);

    @Override
    public String getModuleName() {
        return "twinpact-snapshot-parts";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new ReferenceSerializers());
        context.addDeserializers(new ReferenceDeserializers());
    }

    private static final class ReferenceSerializers extends Serializers.Base {
        @Override
        public JsonSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription bean) {
            return PARTS.contains(type.getRawClass()) ? new ReferenceSerializer() : null;
        }

        @Override
        public JsonSerializer<?> findCollectionSerializer(
                SerializationConfig config,
                CollectionType type,
                BeanDescription bean,
                TypeSerializer elementTypeSerializer,
                JsonSerializer<Object> elementSerializer) {
            return LISTED_PARTS.contains(type.getContentType().getRawClass()) ? new ReferenceSerializer() : null;
        }
    }

    private static final class ReferenceDeserializers extends Deserializers.Base {
        @Override
        public JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription bean) {
            return PARTS.contains(type.getRawClass()) ? new ReferenceDeserializer(type) : null;
        }

        @Override
        public JsonDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription bean,
                TypeDeserializer elementTypeDeserializer,
                JsonDeserializer<?> elementDeserializer) {
            return LISTED_PARTS.contains(type.getContentType().getRawClass()) ? new ReferenceDeserializer(type) : null;
        }
    }

    private static final class ReferenceSerializer extends StdSerializer<Object> {
        private static final long serialVersionUID = 1L;

        ReferenceSerializer() {
            super(Object.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Object part) {
            return part instanceof Collection<?> list && list.isEmpty();
        }

        @Override
        public void serialize(Object part, JsonGenerator json, SerializerProvider provider) throws IOException {
            SnapshotWriter writer = (SnapshotWriter) provider.getAttribute(SnapshotWriter.class);
            json.writeString(writer.reference(part).hex());
        }
    }

    private static final class ReferenceDeserializer extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        ReferenceDeserializer(JavaType type) {
            super(type);
        }

        @Override
        public Object getEmptyValue(DeserializationContext context) {
            return getValueType().isCollectionLikeType() ? List.of() : null;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            SnapshotParts parts = (SnapshotParts) context.getAttribute(SnapshotParts.class);
            return parts.part(new Sha256(json.getValueAsString("")), getValueType())
                    .orElseThrow(() -> JsonMappingException.from(json, "a part of the snapshot is missing"));
        }
    }
}
