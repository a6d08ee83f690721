/** Tries changed definitions on a night that was run, and shows what they would do (规则试算). */
package org.xinheng.jobs.trying;
