/** What comes after a draw: officers exchanged, visits moved, reserves for closed doors. */
package org.xinheng.models.draw.following;
