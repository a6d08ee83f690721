package org.xinheng.models.draw.commitment;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Hashes of a run of leaves within a Merkle tree of RFC 6962, few enough to travel: adjacent runs
 * merge into a longer one, and the run of all leaves yields the root. So each partition of a sorted
 * frame hashes its own leaves, given the number of leaves before it, and only some dozen hashes per
 * partition come together. Mutable; to be used by one thread.
 */
public final class MerkleRange implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long start;
  private long end;
  private final ArrayList<Node> nodes = new ArrayList<>();

  /** Made anew where the run has travelled to. */
  private transient MessageDigest sha256;

  /**
   * A perfect subtree.
   *
   * @param level its height: it has 2^level leaves
   * @param index its place among the subtrees of that height, from 0
   * @param hash its hash
   */
  private record Node(int level, long index, byte[] hash) implements Serializable {
    long first() {
      return index << level;
    }

    boolean isLeftOf(Node right) {
      return level == right.level && (index & 1) == 0 && index + 1 == right.index;
    }
  }

  private MerkleRange(long start) {
    this.start = start;
    this.end = start;
  }

  /**
   * An empty run.
   *
   * @param start number of leaves before it
   */
  public static MerkleRange from(long start) {
    return new MerkleRange(start);
  }

  public long start() {
    return start;
  }

  /** Number of the leaf after the last. */
  public long end() {
    return end;
  }

  /** Adds the next leaf. */
  public void add(String leaf) {
    push(new Node(0, end, leafHash(digest(), leaf)));
    end++;
  }

  private MessageDigest digest() {
    if (sha256 == null) {
      sha256 = Sha256.digest();
    }
    return sha256;
  }

  /**
   * Adds the run that follows this one.
   *
   * @throws IllegalArgumentException if it starts elsewhere
   */
  public void add(MerkleRange next) {
    if (next.start != end) {
      throw new IllegalArgumentException(
          "A run that starts at leaf %d does not follow one that ends at %d"
              .formatted(next.start, end));
    }
    next.nodes.forEach(this::push);
    end = next.end;
  }

  private void push(Node node) {
    Node right = node;
    while (!nodes.isEmpty() && nodes.get(nodes.size() - 1).isLeftOf(right)) {
      Node left = nodes.remove(nodes.size() - 1);
      right = new Node(left.level + 1, left.index >> 1, nodeHash(digest(), left.hash, right.hash));
    }
    nodes.add(right);
  }

  /**
   * The root in lower-case hex.
   *
   * @throws IllegalStateException if leaves before these are missing
   */
  public String root() {
    if (start != 0) {
      throw new IllegalStateException("The first " + start + " leaves are missing");
    }
    byte[] root = end == 0 ? Sha256.digest().digest() : hash(0, end);
    return HexFormat.of().formatHex(root);
  }

  /** Hash of the leaves from {@code first} to before {@code until}, whose subtrees are all here. */
  byte[] hash(long first, long until) {
    List<Node> within =
        nodes.stream().filter(node -> node.first() >= first && node.first() < until).toList();
    byte[] hash = within.get(within.size() - 1).hash;
    for (int i = within.size() - 2; i >= 0; i--) {
      hash = nodeHash(digest(), within.get(i).hash, hash);
    }
    return hash;
  }

  static byte[] leafHash(MessageDigest sha256, String leaf) {
    sha256.update((byte) 0);
    return sha256.digest(leaf.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] nodeHash(MessageDigest sha256, byte[] left, byte[] right) {
    sha256.update((byte) 1);
    sha256.update(left);
    return sha256.digest(right);
  }
}
