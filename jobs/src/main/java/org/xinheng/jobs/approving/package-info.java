/** Puts changes of rules on record, and holds nights to what is approved (规则变更审批). */
package org.xinheng.jobs.approving;
