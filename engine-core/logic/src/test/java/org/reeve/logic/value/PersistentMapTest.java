package org.reeve.logic.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PersistentMapTest {

    @Test
    void behavesLikeASortedMapWhateverIsDoneToIt() {
        Random random = new Random(7);
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (int i = 0; i < 20_000; i++) {
            int key = random.nextInt(500);
            if (random.nextInt(5) < 3) {
                expected.put(key, i);
                map = map.with(key, i);
            } else {
                expected.remove(key);
                map = map.without(key);
            }
        }
        assertThat(map.keys()).isEqualTo(List.copyOf(expected.keySet()));
        assertThat(map.values()).isEqualTo(List.copyOf(expected.values()));
        assertThat(map.firstKey()).contains(expected.firstKey());
    }

    @Test
    void olderMapsStayAsTheyWere() {
        PersistentMap<String, Integer> one =
                PersistentMap.<String, Integer>empty().with("a", 1);
        PersistentMap<String, Integer> two = one.with("a", 2).with("b", 3).without("a");
        assertThat(one.get("a")).contains(1);
        assertThat(two.get("a")).isEmpty();
        assertThat(two).hasToString("{b=3}");
    }

    @Test
    void staysShallowWhenFilledInOrder() {
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (int i = 0; i < 200_000; i++) {
            map = map.with(i, i);
        }
        assertThat(map.size()).isEqualTo(200_000);
        assertThat(map.get(199_999)).contains(199_999);
    }
}
