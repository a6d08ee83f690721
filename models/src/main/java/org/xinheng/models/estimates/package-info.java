/** What a draw says of all that could have been drawn (抽查推断). */
package org.xinheng.models.estimates;
