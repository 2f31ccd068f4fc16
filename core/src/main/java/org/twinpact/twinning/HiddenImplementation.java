package org.twinpact.twinning;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of a package-private implementation and builder. It is not stored in class files, because hosts do not have
 * it on their class path.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        allowedClasspathAnnotations = Override.class,
        jdkOnly = true)
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface HiddenImplementation {}
