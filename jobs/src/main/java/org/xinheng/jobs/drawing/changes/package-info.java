/** What is changed by hand about a draw, with reason and author: redraws and swaps of officers. */
package org.xinheng.jobs.drawing.changes;
