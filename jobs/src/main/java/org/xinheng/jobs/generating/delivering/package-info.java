/** How deliveries are cut, written, spoilt and counted. */
package org.xinheng.jobs.generating.delivering;
