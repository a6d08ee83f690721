/** Fitted models as JSON texts, to the bit, and back. */
package org.xinheng.models.risk.json;
