package org.xinheng.jobs.explaining;

/** An enterprise that a code, a number or a part of a name may mean. */
public record EnterpriseMatch(String uscc, String name) {}
