/** What is fixed in public before a seed can be known: Merkle trees, keyed leaves, commitments. */
package org.xinheng.models.draw.commitment;
