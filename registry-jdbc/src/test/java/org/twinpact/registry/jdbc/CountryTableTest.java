package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Fact;

/** Countries are written only with changes of the parties, so every change that brings an authority must be one. */
class CountryTableTest {
    @Test
    void whatBringsAnAuthorityChangesTheParties() {
        List<Class<?>> bringing = Stream.of(Fact.class, Consequence.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .filter(type -> Arrays.stream(type.getRecordComponents()).anyMatch(CountryTableTest::isAuthority))
                .<Class<?>>map(type -> type)
                .toList();

        assertThat(bringing).isNotEmpty().allMatch(type -> CountryTable.PARTIES.contains(type));
        assertThat(CountryTable.PARTIES).allMatch(Change.class::isAssignableFrom);
    }

    private static boolean isAuthority(RecordComponent component) {
        return component.getGenericType().getTypeName().contains(LocalAuthority.class.getName());
    }
}
