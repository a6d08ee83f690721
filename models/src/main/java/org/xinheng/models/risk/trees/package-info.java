/** The challenger: boosted trees, evaluated from plain arrays. */
package org.xinheng.models.risk.trees;
