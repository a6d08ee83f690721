/** The ceremony of a draw (双随机抽查): freeze, draw, staff, publish; the rules are in models. */
package org.xinheng.jobs.drawing;
