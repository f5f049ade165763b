package io.conga.luci.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** A record's component that is not {@code @Nullable} must be given, and not be null. */
final class RequiredComponents extends AnnotationIntrospectorPair {

    private static final long serialVersionUID = 1;

    RequiredComponents(JacksonAnnotationIntrospector annotations) {
        super(annotations, AnnotationIntrospector.nopInstance());
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        RecordComponent component = component(member);
        return component == null ? super.hasRequiredMarker(config, member) : Boolean.valueOf(!nullable(component));
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        RecordComponent component = component(member);
        return component == null || nullable(component)
                ? super.findSetterInfo(config, member)
                : JsonSetter.Value.forValueNulls(Nulls.FAIL);
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable RecordComponent component(Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter)) {
            return null;
        }
        RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
        boolean canonical = components != null
                && parameter.getOwner() instanceof tools.jackson.databind.introspect.AnnotatedConstructor constructor
                && constructor.getParameterCount() == components.length;
        return canonical ? components[parameter.getIndex()] : null;
    }
}
