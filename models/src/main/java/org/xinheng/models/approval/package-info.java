/**
 * Who proposed a change of rules, who approved it, and which rules a night is to run by (规则变更审批).
 */
package org.xinheng.models.approval;
