package org.twinpact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of the public builders in this package and its subpackages. The generated code has no annotations that only
 * the generator's own jar defines, because a host that treats the compiler's warnings as errors could not compile
 * against them. The interfaces that declare {@code with} methods are package-private. Hosts call these methods on the
 * records.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
        allowedClasspathAnnotations = Override.class)
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@interface SelfContainedBuilders {}
