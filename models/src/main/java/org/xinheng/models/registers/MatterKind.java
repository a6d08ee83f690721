package org.xinheng.models.registers;

/** Kinds of matters, by the codes of {@code matter-kinds} (事项类别). */
public enum MatterKind {
  /** Everyone is checked, only the order is random (重点检查事项). */
  KEY_INSPECTION,
  /** Checked by sample at bounded rates (一般检查事项). */
  GENERAL_INSPECTION,
  /** Never drawn: complaints, leads and off-site means only (无事不扰事项). */
  UNDISTURBED,
  /** No inspection (处罚事项). */
  PENALTY
}
