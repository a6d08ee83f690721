/** The report pages of a night (报告页面): a static site made of its marts. */
package org.xinheng.jobs.report;
