/** Frames of plans: made, counted, checked, written into their ledger and hashed. */
package org.xinheng.jobs.drawing.frames;
