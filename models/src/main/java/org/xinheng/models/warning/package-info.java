/** Off-site warnings: what each night sees, and what becomes of it (非现场监管预警). */
package org.xinheng.models.warning;
