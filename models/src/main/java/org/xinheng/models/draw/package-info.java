/** The two random draws of 双随机 by protocol {@code xinheng-draw/1}, as pure functions. */
package org.xinheng.models.draw;
