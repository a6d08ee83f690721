/** The life of a warning: opened, dealt with, escalated, cleared, opened again (预警闭环). */
package org.xinheng.models.warning.life;
