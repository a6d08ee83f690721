/** The second random: who goes where (protocol §4). */
package org.xinheng.models.draw.officers;
