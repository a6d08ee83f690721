package org.xinheng.models.draw.ledger;

/**
 * How far the changes of an oversight ledger went when the public was told: whoever holds it sees
 * whether any was cut off since.
 *
 * @param entries how many there were
 * @param last digest of the last of them, which names all; empty where there were none
 */
public record ChangesHead(int entries, String last) {}
