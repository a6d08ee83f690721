package org.xinheng.models.draw.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTest {

  @Test
  void anEmptyTreeHasTheDigestOfNothing() {
    assertThat(MerkleRange.from(0).root()).isEqualTo(Sha256.hex(""));
  }

  @Test
  void rootsAndPathsOfEverySizeAreThoseOfTheRecursiveDefinition() {
    for (int size = 1; size <= 70; size++) {
      List<String> leaves = IntStream.range(0, size).mapToObj(i -> "leaf " + i).toList();
      String root = HexFormat.of().formatHex(hash(leaves));
      for (int i = 0; i < size; i++) {
        MerklePath path = MerklePath.between(range(leaves, 0, i), range(leaves, i + 1, size));
        assertThat(path.root("leaf " + i)).isEqualTo(root);
        assertThat(path.root("leaf " + (i + 1))).isNotEqualTo(root);
      }
      assertThat(range(leaves, 0, size).root()).isEqualTo(root);
    }
  }

  /** RFC 6962, 2.1, word by word. */
  private static byte[] hash(List<String> leaves) {
    if (leaves.size() == 1) {
      return MerkleRange.leafHash(Sha256.digest(), leaves.get(0));
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return MerkleRange.nodeHash(
        Sha256.digest(), hash(leaves.subList(0, k)), hash(leaves.subList(k, leaves.size())));
  }

  private static MerkleRange range(List<String> leaves, int first, int until) {
    MerkleRange range = MerkleRange.from(first);
    leaves.subList(first, until).forEach(range::add);
    return range;
  }

  @Test
  void aPathOfTheWrongLengthOrPlaceLeadsNowhere() {
    List<String> leaves = List.of("a", "b", "c");
    MerklePath path = MerklePath.between(range(leaves, 0, 1), range(leaves, 2, 3));

    assertThat(new MerklePath(1, 3, List.of()).root("b")).isEmpty();
    assertThat(new MerklePath(3, 3, path.hashes()).root("b")).isEmpty();
    assertThat(new MerklePath(1, 3, List.of("x", "y")).root("b")).isEmpty();
    assertThat(new MerklePath(0, 3, path.hashes()).root("b")).isNotEqualTo(path.root("b"));
  }

  @Test
  void runsThatDoNotMeetAreNotMerged() {
    assertThatThrownBy(() -> MerkleRange.from(3).add(MerkleRange.from(4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MerkleRange.from(3).root()).isInstanceOf(IllegalStateException.class);
  }
}
