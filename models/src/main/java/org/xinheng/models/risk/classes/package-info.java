/** Risk classes (企业信用风险分类): from a probability and direct rules to A, B, C or D. */
package org.xinheng.models.risk.classes;
