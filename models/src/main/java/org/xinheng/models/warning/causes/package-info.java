/**
 * The kinds of cause that a warning rule may declare, each found in the facts of one enterprise.
 */
package org.xinheng.models.warning.causes;
