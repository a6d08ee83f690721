/**
 * Ledgers of a draw as folders of canonical JSON, as docs/draw-ledger.md describes them: one that
 * repeats everything, for oversight, and one that betrays nothing, for the public.
 */
package org.xinheng.models.draw.ledger;
