/** The figures that report pages show, each a sum over a mart or its first rows. */
package org.xinheng.jobs.report.figures;
