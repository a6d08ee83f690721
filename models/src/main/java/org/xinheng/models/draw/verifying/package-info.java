/** Repeats a draw from its ledger and names every difference. */
package org.xinheng.models.draw.verifying;
