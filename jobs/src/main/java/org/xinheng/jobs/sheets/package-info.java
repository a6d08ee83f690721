/** Workbooks for people (XLSX): the one way in which any step writes one. */
package org.xinheng.jobs.sheets;
