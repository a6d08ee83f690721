/** With which probability a unit is drawn: what estimates from a draw are weighted by. */
package org.xinheng.models.draw.inclusion;
