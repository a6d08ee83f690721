/**
 * The risk model (企业信用风险模型) in plain Java: measuring, binning, calibrating, and evaluating what was
 * fitted.
 */
package org.xinheng.models.risk;
