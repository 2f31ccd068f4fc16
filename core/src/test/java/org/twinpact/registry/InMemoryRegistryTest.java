package org.twinpact.registry;

class InMemoryRegistryTest extends RegistryContract {
    private final InMemoryRegistry registry = new InMemoryRegistry();

    @Override
    public TwinningRegistry registry() {
        return registry;
    }
}
