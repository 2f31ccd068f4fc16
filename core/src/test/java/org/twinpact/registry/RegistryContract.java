package org.twinpact.registry;

/**
 * The contract of every registry. A test of a registry extends this and connects to it; the parts hold the tests.
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
