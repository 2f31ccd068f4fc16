/** Model and lifecycle of a twinning, the registry SPI and an in-memory registry. */
module org.twinpact.core {
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static org.immutables.value.annotations;

    exports org.twinpact.language;
    exports org.twinpact.evidence;
    exports org.twinpact.agreement;
}
