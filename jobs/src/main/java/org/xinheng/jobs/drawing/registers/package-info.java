/** The delivered registers that draws rest on, as they were known on a night. */
package org.xinheng.jobs.drawing.registers;
