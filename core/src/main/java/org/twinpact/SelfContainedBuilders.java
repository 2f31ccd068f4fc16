package org.twinpact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of the public builders, here and in all packages below, generated without annotations that only the
 * generator's own jar defines. A host that treats the compiler's warnings as errors could not compile against those.
 * The interfaces that declare {@code with} methods stay in their packages. Hosts call these methods on the records.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
        allowedClasspathAnnotations = Override.class)
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@interface SelfContainedBuilders {}
