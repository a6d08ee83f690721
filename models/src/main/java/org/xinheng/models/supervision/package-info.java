/** The supervision class (监管分类): what credit and risk together mean for the draw. */
package org.xinheng.models.supervision;
