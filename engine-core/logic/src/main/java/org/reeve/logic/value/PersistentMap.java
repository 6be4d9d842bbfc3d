package org.reeve.logic.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A sorted map that never changes: a change gives a new map which shares all but a few nodes with the old one. A state of
 * thousands of machines is thereby copied in microseconds, and the order of walking it depends on the keys alone.
 *
 * <p>A weight-balanced tree: no subtree is more than {@value #DELTA} times as heavy as its sibling.
 */
public final class PersistentMap<K extends Comparable<? super K>, V> {

    private static final int DELTA = 3;
    private static final int RATIO = 2;

    private final Node<K, V> root;

    private record Node<K, V>(K key, V value, int size, Node<K, V> left, Node<K, V> right) {}

    private PersistentMap(Node<K, V> root) {
        this.root = root;
    }

    public static <K extends Comparable<? super K>, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(null);
    }

    public int size() {
        return size(root);
    }

    public boolean isEmpty() {
        return root == null;
    }

    public Optional<V> get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int side = key.compareTo(node.key);
            if (side == 0) {
                return Optional.of(node.value);
            }
            node = side < 0 ? node.left : node.right;
        }
        return Optional.empty();
    }

    public boolean has(K key) {
        return get(key).isPresent();
    }

    public PersistentMap<K, V> with(K key, V value) {
        return new PersistentMap<>(insert(root, key, value));
    }

    public PersistentMap<K, V> without(K key) {
        return has(key) ? new PersistentMap<>(remove(root, key)) : this;
    }

    public Optional<K> firstKey() {
        Node<K, V> node = root;
        while (node != null && node.left != null) {
            node = node.left;
        }
        return Optional.ofNullable(node).map(Node::key);
    }

    public List<K> keys() {
        List<K> keys = new ArrayList<>(size());
        forEach((key, value) -> keys.add(key));
        return keys;
    }

    public List<V> values() {
        List<V> values = new ArrayList<>(size());
        forEach((key, value) -> values.add(value));
        return values;
    }

    /** Walks in the order of the keys. */
    public void forEach(BiConsumer<? super K, ? super V> each) {
        walk(root, each);
    }

    private static <K, V> void walk(Node<K, V> node, BiConsumer<? super K, ? super V> each) {
        if (node != null) {
            walk(node.left, each);
            each.accept(node.key, node.value);
            walk(node.right, each);
        }
    }

    private static int size(Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    private static <K, V> Node<K, V> node(K key, V value, Node<K, V> left, Node<K, V> right) {
        return new Node<>(key, value, size(left) + size(right) + 1, left, right);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> insert(Node<K, V> at, K key, V value) {
        if (at == null) {
            return node(key, value, null, null);
        }
        int side = key.compareTo(at.key);
        if (side == 0) {
            return node(key, value, at.left, at.right);
        }
        return side < 0
                ? balance(at.key, at.value, insert(at.left, key, value), at.right)
                : balance(at.key, at.value, at.left, insert(at.right, key, value));
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> remove(Node<K, V> at, K key) {
        int side = key.compareTo(at.key);
        if (side < 0) {
            return balance(at.key, at.value, remove(at.left, key), at.right);
        }
        if (side > 0) {
            return balance(at.key, at.value, at.left, remove(at.right, key));
        }
        if (at.left == null) {
            return at.right;
        }
        if (at.right == null) {
            return at.left;
        }
        Node<K, V> next = at.right;
        while (next.left != null) {
            next = next.left;
        }
        return balance(next.key, next.value, at.left, remove(at.right, next.key));
    }

    private static <K, V> Node<K, V> balance(K key, V value, Node<K, V> left, Node<K, V> right) {
        if (size(left) + size(right) <= 1) {
            return node(key, value, left, right);
        }
        if (size(right) > DELTA * size(left)) {
            return rotateLeft(key, value, left, right);
        }
        return size(left) > DELTA * size(right) ? rotateRight(key, value, left, right) : node(key, value, left, right);
    }

    private static <K, V> Node<K, V> rotateLeft(K key, V value, Node<K, V> left, Node<K, V> right) {
        if (size(right.left) < RATIO * size(right.right)) {
            return node(right.key, right.value, node(key, value, left, right.left), right.right);
        }
        Node<K, V> middle = right.left;
        return node(
                middle.key,
                middle.value,
                node(key, value, left, middle.left),
                node(right.key, right.value, middle.right, right.right));
    }

    private static <K, V> Node<K, V> rotateRight(K key, V value, Node<K, V> left, Node<K, V> right) {
        if (size(left.right) < RATIO * size(left.left)) {
            return node(left.key, left.value, left.left, node(key, value, left.right, right));
        }
        Node<K, V> middle = left.right;
        return node(
                middle.key,
                middle.value,
                node(left.key, left.value, left.left, middle.left),
                node(key, value, middle.right, right));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersistentMap<?, ?> map && keys().equals(map.keys()) && values().equals(map.values());
    }

    @Override
    public int hashCode() {
        return keys().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((key, value) -> text.append(text.length() > 1 ? ", " : "")
                .append(key)
                .append('=')
                .append(value));
        return text.append('}').toString();
    }
}
