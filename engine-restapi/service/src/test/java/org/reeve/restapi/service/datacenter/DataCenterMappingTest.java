package org.reeve.restapi.service.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeve.model.datacenter.DataCenterStatus;

/** Every state that a data center can be in has a word in the API. */
class DataCenterMappingTest {

    @ParameterizedTest
    @EnumSource(DataCenterStatus.class)
    void everyStatusHasAWord(DataCenterStatus status) {
        assertThat(DataCenterMapping.status(status)).isNotNull();
    }

    @Test
    void oneWhoseStorageNobodyReachesIsProblematic() {
        assertThat(DataCenterMapping.status(DataCenterStatus.NON_RESPONSIVE))
                .isEqualTo(org.reeve.restapi.types.DataCenterStatus.PROBLEMATIC);
    }
}
