package org.twinpact.registry;

/** The contract of every registry, tested on the one in memory. */
class InMemoryRegistryTest extends RegistryContract {
    private final InMemoryRegistry registry = new InMemoryRegistry();

    @Override
    public TwinningRegistry registry() {
        return registry;
    }
}
