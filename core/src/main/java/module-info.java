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
    exports org.twinpact.authority;
    exports org.twinpact.needs;
    exports org.twinpact.partner;
    exports org.twinpact.plan;
    exports org.twinpact.approval;
    exports org.twinpact.agreement;
    exports org.twinpact.signing;
    exports org.twinpact.followup;
    exports org.twinpact.jurisdiction;
    exports org.twinpact.twinning;
}
