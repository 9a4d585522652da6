import Domain

extension DayWordStrings {
  static let dutch = DayWordStrings(
    offsets: [
      (["vandaag", "nu"], 0), (["morgen"], 1), (["overmorgen"], 2), (["gisteren"], -1), (["eergisteren"], -2),
    ],
    next: ["volgende", "volgend", "komende", "eerstvolgende", "aanstaande"],
    previous: ["vorige", "vorig", "afgelopen", "voorbije"],
    this: ["deze"],
    ahead: ["over", "binnen"],
    ago: ["geleden"],
    day: ["d", "dag", "dagen"],
    week: ["w", "wk", "week", "weken"],
    month: ["m", "maand", "maanden"],
    year: ["j", "jaar", "jaren"],
    holiday: { kind in
      switch kind {
      case .autumn: ["herfstvakantie", "herfstverlof", "allerheiligen"]
      case .christmas: ["kerstvakantie", "kerstverlof", "kerstmis"]
      case .carnival: ["krokusvakantie", "krokusverlof"]
      case .easter: ["paasvakantie", "paasverlof", "pasen"]
      case .armisticeDay: ["wapenstilstand"]
      case .easterMonday: ["paasmaandag"]
      case .labourDay: ["arbeid"]
      case .ascension: ["hemelvaart"]
      case .whitMonday: ["pinkstermaandag", "pinksteren"]
      case .summer: ["zomervakantie", "zomerverlof", "grote"]
      }
    },
    holidayNouns: ["vakantie", "verlof"],
    ordinals: ["e", "ste", "de"],
    fillers: ["op", "de", "het", "van"])
}
