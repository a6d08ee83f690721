/** Who is competent for a matter in a town (执法权限、分类赋权). */
package org.xinheng.models.competence;
