package org.twinpact.document.compose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of the generated builders. They have no annotations that only the generator's own jar defines, because a
 * host that treats compiler warnings as errors could not compile against them. The {@code With…} interfaces are
 * package-private, and hosts call the methods that the records inherit from them.
 */
@Value.Style(
        allowedClasspathAnnotations = Override.class,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC)
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@interface SelfContainedBuilders {}
