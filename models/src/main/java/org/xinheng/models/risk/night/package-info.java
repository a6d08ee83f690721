/** The risk model in the assessing pass. */
package org.xinheng.models.risk.night;
