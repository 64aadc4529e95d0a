package io.github.ticketfolio.search;

/**
 * The lengths of Huffman's codes, for symbols that come from the most frequent to the least. The
 * codes are canonical: each is the one before plus one, with zeros behind it where it is longer.
 */
final class Huffman {
  /** Longer codes would need more than a number's bits to be read at once. */
  static final int LONGEST = 24;

  private Huffman() {}

  /** How many bits each symbol's code has; none has fewer than the one before it. */
  static int[] lengths(int[] counts) {
    int[] weights = counts.clone();
    int[] lengths = unlimited(weights);
    while (lengths[lengths.length - 1] > LONGEST) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = weights[i] / 2 + 1;
      }
      lengths = unlimited(weights);
    }
    return lengths;
  }

  /**
   * Joins the two lightest, which are among the last leaves and the first nodes, again and again,
   * then reads the depths from the root, which is made last.
   */
  private static int[] unlimited(int[] counts) {
    int leaves = counts.length;
    if (leaves == 1) {
      return new int[] {1};
    }
    long[] weights = new long[leaves - 1];
    int[] parents = new int[leaves - 1];
    int[] lengths = new int[leaves];
    int leaf = leaves - 1;
    int node = 0;
    int[] leafParents = new int[leaves];
    for (int made = 0; made < leaves - 1; made++) {
      for (int child = 0; child < 2; child++) {
        if (leaf < 0 || (node < made && weights[node] < counts[leaf])) {
          weights[made] += weights[node];
          parents[node++] = made;
        } else {
          weights[made] += counts[leaf];
          leafParents[leaf--] = made;
        }
      }
    }
    int[] depths = new int[leaves - 1];
    for (int inner = leaves - 3; inner >= 0; inner--) {
      depths[inner] = depths[parents[inner]] + 1;
    }
    for (int i = 0; i < leaves; i++) {
      lengths[i] = depths[leafParents[i]] + 1;
    }
    return lengths;
  }
}
