import Domain

extension DayWordStrings {
  static let english = DayWordStrings(
    offsets: [(["today", "now"], 0), (["tomorrow"], 1), (["yesterday"], -1)],
    next: ["next", "coming"],
    previous: ["last", "previous", "past"],
    this: ["this"],
    ahead: ["in"],
    ago: ["ago"],
    day: ["d", "day", "days"],
    week: ["w", "wk", "week", "weeks"],
    month: ["m", "month", "months"],
    year: ["y", "year", "years"],
    holiday: { kind in
      switch kind {
      case .autumn: ["autumn"]
      case .christmas: ["christmas"]
      case .carnival: ["carnival"]
      case .easter: ["easter"]
      case .armisticeDay: ["armistice"]
      case .easterMonday: []
      case .labourDay: ["labour"]
      case .ascension: ["ascension"]
      case .whitMonday: ["whitsun", "whit", "pentecost"]
      case .summer: ["summer"]
      }
    },
    holidayNouns: ["holiday", "holidays", "break", "day"],
    ordinals: ["st", "nd", "rd", "th"],
    fillers: ["on", "the", "of"])
}
