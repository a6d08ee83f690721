/**
 * What changed definitions would do to the enterprises of a night (规则试算), and who approved them.
 */
package org.xinheng.models.trial;
