package org.twinpact.registry;

/** The contract of every registry, kept by the one in memory. */
class InMemoryRegistryTest extends RegistryContract {
    private final InMemoryRegistry registry = new InMemoryRegistry();

    @Override
    public TwinningRegistry registry() {
        return registry;
    }
}
