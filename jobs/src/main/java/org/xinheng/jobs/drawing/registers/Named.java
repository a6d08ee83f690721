package org.xinheng.jobs.drawing.registers;

/** A code and its Chinese name, which is the code where none is known. */
public record Named(String code, String name) {}
