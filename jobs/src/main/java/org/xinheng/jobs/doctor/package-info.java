/** What may keep a night from running, looked at before it does. */
package org.xinheng.jobs.doctor;
