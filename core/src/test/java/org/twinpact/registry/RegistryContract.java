package org.twinpact.registry;

/**
 * The contract of every registry. A test of a registry extends this class and connects to it. The interfaces hold the
 * tests.
 */
public abstract class RegistryContract
        implements RegistryContractHistory,
                RegistryContractWriting,
                RegistryContractPersonalData,
                RegistryContractSearch,
                RegistryContractPaging,
                RegistryContractFilters,
                RegistryContractAgenda,
                RegistryContractBulk,
                RegistryContractConcurrency {
    /** Creates the contract for the tested registry. */
    protected RegistryContract() {}
}
