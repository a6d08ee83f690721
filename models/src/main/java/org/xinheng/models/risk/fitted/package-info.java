/** A fitted model with all that a night needs to use and to watch it. */
package org.xinheng.models.risk.fitted;
