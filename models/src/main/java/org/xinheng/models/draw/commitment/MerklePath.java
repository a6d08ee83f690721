package org.xinheng.models.draw.commitment;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Audit path of one leaf (RFC 6962, 2.1.1): with it the holder of a leaf sees that the root was
 * made with it.
 *
 * @param index number of the leaf, from 0
 * @param leaves number of all leaves
 * @param hashes sibling hashes from the leaf up, in lower-case hex
 */
public record MerklePath(long index, long leaves, List<String> hashes) {
  private static final HexFormat HEX = HexFormat.of();
  private static final String HASH = "[0-9a-f]{64}";

  public MerklePath {
    hashes = List.copyOf(hashes);
  }

  /**
   * The path of the leaf between two runs that hold all others.
   *
   * @throws IllegalArgumentException if they leave more or less than one leaf out
   */
  public static MerklePath between(MerkleRange before, MerkleRange after) {
    if (before.start() != 0 || after.start() != before.end() + 1) {
      throw new IllegalArgumentException("Not all other leaves are before or after the one leaf");
    }
    ArrayList<String> hashes = new ArrayList<>();
    climb(before, after, 0, after.end(), hashes);
    return new MerklePath(before.end(), after.end(), hashes);
  }

  private static void climb(
      MerkleRange before, MerkleRange after, long first, long until, List<String> hashes) {
    if (until - first == 1) {
      return;
    }
    long middle = first + Long.highestOneBit(until - first - 1);
    if (before.end() < middle) {
      climb(before, after, first, middle, hashes);
      hashes.add(HEX.formatHex(after.hash(middle, until)));
    } else {
      climb(before, after, middle, until, hashes);
      hashes.add(HEX.formatHex(before.hash(first, middle)));
    }
  }

  /**
   * The root that the leaf and this path lead to, in lower-case hex; empty where they lead nowhere.
   */
  public String root(String leaf) {
    if (index < 0 || index >= leaves || !hashes.stream().allMatch(hash -> hash.matches(HASH))) {
      return "";
    }
    ArrayList<Boolean> isLeft = new ArrayList<>();
    for (long first = 0, until = leaves; until - first > 1; ) {
      long middle = first + Long.highestOneBit(until - first - 1);
      isLeft.add(0, index < middle);
      first = index < middle ? first : middle;
      until = index < middle ? middle : until;
    }
    if (isLeft.size() != hashes.size()) {
      return "";
    }
    MessageDigest sha256 = Sha256.digest();
    byte[] hash = MerkleRange.leafHash(sha256, leaf);
    for (int i = 0; i < isLeft.size(); i++) {
      byte[] sibling = HEX.parseHex(hashes.get(i));
      hash =
          isLeft.get(i)
              ? MerkleRange.nodeHash(sha256, hash, sibling)
              : MerkleRange.nodeHash(sha256, sibling, hash);
    }
    return HEX.formatHex(hash);
  }
}
