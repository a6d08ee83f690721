/** Watching the risk model, night by night. */
package org.xinheng.jobs.risk;
