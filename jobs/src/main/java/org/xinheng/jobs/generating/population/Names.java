package org.xinheng.jobs.generating.population;

/** Makes plausible names of enterprises and persons; trade names repeat only after five million. */
public final class Names {
  private static final String SOUNDS =
      "安昂邦宝贝本彬冰博才采灿昌畅晨成诚驰宠川春淳聪翠达大丹道德登迪典鼎东栋多恩发帆方飞丰峰锋凤福富港高格歌耕冠光广贵国海航豪好和恒红宏泓鸿厚虎华"
          + "欢环辉汇惠慧吉佳嘉坚建健江杰捷金锦晋京晶景静久聚娟君俊骏卡凯康科可坤蓝朗乐磊立丽利联良亮林琳霖灵凌龙隆璐伦罗洛满茂美萌梦米明铭莫默木纳南宁诺欧"
          + "帕鹏品平奇启千乾青庆琼秋全泉荣融如瑞润若三森山善尚少声胜盛诗世书舒双顺硕思";
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石楼虞骆傅龚毛朱盛鲍";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文建国志红玉兰春梅海燕秀云飞雪峰";
  private static final String[] SHOPS = {"商行", "经营部", "店", "网店", "商店", "摊位", "工作室"};
  private static final long BASE = SOUNDS.length();

  private Names() {}

  /** Hostile names that some registrants would try: they must pass through as plain text. */
  private static String hostile(long index) {
    return switch ((int) Math.min(index, 1000)) {
      case 13 -> "<img src=x onerror=alert(1)>";
      case 29 -> "=cmd|' /C calc'!A0";
      case 43 -> "义乌市\"一,二|三\"贸易有限公司";
      default -> null;
    };
  }

  static String of(long index, long seed, String subjectType, Industry industry, String townName) {
    String hostile = hostile(index);
    if (hostile != null) {
      return hostile;
    }
    String sound = sound(index, seed) + industry.word();
    return switch (subjectType) {
      case "INDIVIDUAL" ->
          "义乌市" + townName + sound + SHOPS[(int) Math.floorMod(index / 3 + seed, 7L)];
      case "COOPERATIVE" -> "义乌市" + sound + "专业合作社";
      case "BRANCH" -> "义乌市" + sound + "有限公司" + townName + "分公司";
      default -> (index % 11 == 0 ? "浙江" : "义乌市") + sound + "有限公司";
    };
  }

  private static String sound(long index, long seed) {
    long number =
        Math.floorMod(index * 3_367_349L + Math.floorMod(seed, 10_007L), BASE * BASE * BASE);
    char[] sound = {
      SOUNDS.charAt((int) (number / (BASE * BASE))),
      SOUNDS.charAt((int) (number / BASE % BASE)),
      SOUNDS.charAt((int) (number % BASE))
    };
    return new String(sound);
  }

  /** Name of an invented person. */
  public static String person(long person) {
    long mixed = Dice.mix(11, person, 5);
    int surname = (int) Math.floorMod(mixed, (long) SURNAMES.length());
    int first = (int) Math.floorMod(mixed >>> 13, (long) GIVEN.length());
    int second = (int) Math.floorMod(mixed >>> 29, (long) GIVEN.length());
    String given = (mixed & 3) == 0 ? "" : GIVEN.substring(second, second + 1);
    return SURNAMES.substring(surname, surname + 1) + GIVEN.charAt(first) + given;
  }

  /** Number of an invented person: region 999999 exists nowhere, so it is nobody's. */
  public static String personNumber(long person) {
    return "999999" + Long.toString(1_000_000_000_000L + person).substring(1);
  }

  /** Phone of an invented person, in a block that is not assigned. */
  public static String phone(long person) {
    return "100" + Long.toString(100_000_000L + Math.floorMod(person, 100_000_000L)).substring(1);
  }
}
