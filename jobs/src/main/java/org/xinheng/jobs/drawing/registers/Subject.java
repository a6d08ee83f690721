package org.xinheng.jobs.drawing.registers;

/**
 * An enterprise as its register has it.
 *
 * @param name its code where no register has it
 * @param address empty where the register has none
 * @param town both empty where it is not known
 */
public record Subject(String uscc, String name, String address, Named town) {}
