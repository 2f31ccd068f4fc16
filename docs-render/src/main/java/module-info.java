/** Documents of a twinning: composed, frozen, and rendered as HTML and tagged PDF. */
module org.twinpact.docs.render {
    requires transitive org.twinpact.core;
}
