/** Model and lifecycle of a twinning, the registry SPI and an in-memory registry. */
@SuppressWarnings("module")
module org.twinpact.core {
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static org.immutables.value.annotations;

    exports org.twinpact;
    exports org.twinpact.language;
    exports org.twinpact.calendar;
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
    exports org.twinpact.timetable;
    exports org.twinpact.twinning;
    exports org.twinpact.registry;
    // Exported only to other modules of this library. They are built later, so the compiler does not know them yet.
    exports org.twinpact.agreement.lint to
            org.twinpact.docs.render;
    exports org.twinpact.message to
            org.twinpact.docs.render,
            org.twinpact.registry.jdbc;
    exports org.twinpact.registry.snapshot to
            org.twinpact.registry.jdbc;

    // Hibernate Validator and Jackson read records and the generated aggregate by reflection.
    opens org.twinpact to
            org.hibernate.validator;
    opens org.twinpact.language to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.evidence to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.authority to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.needs to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.partner to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.plan to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.approval to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.agreement to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.signing to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.followup to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.jurisdiction to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.twinning to
            org.hibernate.validator,
            com.fasterxml.jackson.databind;
    opens org.twinpact.timetable to
            org.hibernate.validator;
    opens org.twinpact.registry to
            com.fasterxml.jackson.databind;
}
