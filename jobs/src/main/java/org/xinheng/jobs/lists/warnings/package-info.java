/** Work sheets of warnings and their leads, and notices of transfer (预警工作表、移送通知). */
package org.xinheng.jobs.lists.warnings;
