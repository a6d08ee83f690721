/** The public-credit score (公共信用评价): what one dossier is worth on one day, and why. */
package org.xinheng.models.scorecard;
