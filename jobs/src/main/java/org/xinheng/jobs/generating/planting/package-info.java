/** Causes of warnings planted in delivered files, with the truth that warnings are held against. */
package org.xinheng.jobs.generating.planting;
