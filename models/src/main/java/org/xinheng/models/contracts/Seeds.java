package org.xinheng.models.contracts;

/** Public seeds of the draws (随机种子). */
public final class Seeds {
  public static final Field SCOPE =
      Field.text("scope", "统筹周期", "Coordination period and round").must();
  public static final Field SEED = Field.text("seed", "随机种子", "The seed, as text").must();
  public static final Field SOURCE = Field.text("source", "来源", "Where it appeared").must();
  public static final Field APPEARED_ON =
      Field.date("appeared_on", "公布日期", "Day it appeared").must();

  public static final Contract CONTRACT =
      Contract.reference(
          36, "seeds", "随机种子", "one row per announced seed", SCOPE, SEED, SOURCE, APPEARED_ON);

  private Seeds() {}
}
