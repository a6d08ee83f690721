/** Supervising the enforcers: what the records of a city say of those who made them (执法监督). */
package org.xinheng.models.enforcement;
