/** Appraisal indicators: how they are declared, what they may never be, how they are counted. */
package org.xinheng.models.enforcement.kpis;
