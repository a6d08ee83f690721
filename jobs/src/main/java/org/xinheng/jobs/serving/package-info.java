/** The small server of this machine: report pages from disk, and the page of one enterprise. */
package org.xinheng.jobs.serving;
