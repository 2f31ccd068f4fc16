package org.twinpact.registry;

/**
 * What every registry keeps to. A test of a registry extends this and says how to connect; the parts hold the tests.
 */
public abstract class RegistryContract
        implements RegistryContractHistory,
                RegistryContractWriting,
                RegistryContractPersonalData,
                RegistryContractSearch,
                RegistryContractPaging,
                RegistryContractFilters,
                RegistryContractBulk,
                RegistryContractConcurrency {
    /** For the registry that is tested. */
    protected RegistryContract() {}
}
