/** Selection plans (抽查计划): what is to be checked, and who stands in the frame of the draw. */
package org.xinheng.models.plans;
