/** The composition of the documents of a twinning, and their rendering as HTML and tagged PDF. */
module org.twinpact.docs.render {
    requires transitive org.twinpact.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires static org.immutables.value.annotations;
    requires com.ibm.icu;
    requires java.desktop;
    requires java.logging;
    requires java.xml;
    requires org.apache.commons.logging;
    requires org.apache.xmlgraphics.commons;
    requires org.apache.xmlgraphics.fop.core;
    requires org.apache.xmlgraphics.fop.events;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    // FOP needs these two modules and has no module-info that requires them.
    requires jdk.xml.dom;
    requires org.apache.commons.io;

    exports org.twinpact.document;
    exports org.twinpact.document.compose;
    exports org.twinpact.document.model;
    exports org.twinpact.document.render;

    opens org.twinpact.document to
            com.fasterxml.jackson.databind;
    opens org.twinpact.document.compose to
            com.fasterxml.jackson.databind;
}
