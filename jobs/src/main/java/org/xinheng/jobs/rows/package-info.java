/** What a task does with the rows of one partition, one after the other, without holding them. */
package org.xinheng.jobs.rows;
