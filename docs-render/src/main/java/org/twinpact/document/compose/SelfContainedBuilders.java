package org.twinpact.document.compose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * Generates builders without annotations that only the generator's own jar defines: a host that treats the compiler's
 * warnings as errors could not compile against them.
 */
@Value.Style(
        allowedClasspathAnnotations = Override.class,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC)
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@interface SelfContainedBuilders {}
