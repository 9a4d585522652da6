import Domain

extension CalendarStrings {
  static let english = CalendarStrings(
    otherWeekday: { "\(Format.english.dateOnly($0)) is a \(EnglishWords.weekday($0.weekday))" },
    goToTitle: "Go to a day",
    goToExamples: ["25/11", "Wed 25 Nov", "next Wednesday", "+2w", "week 48", "autumn", "tomorrow"],
    notADay: "that is no day",
    distance: { days in
      switch days {
      case 0: "today"
      case 1: "tomorrow"
      case -1: "yesterday"
      case 2...: "in \(Format.english.number(days)) days"
      default: "\(Format.english.number(-days)) days ago"
      }
    },
    moreSessions: { "and \($0) more" },
    wholeAlliance: "whole alliance", scopeTitle: "Whose sessions?", scopeHint: "type a school or venue",
    title: { "School calendar \($0)" },
    of: { " of \($0)" },
    from: "From", to: "To", days: "Days", what: "What", whom: "For whom", everyone: "everyone",
    firstSchoolDay: "first school day", lastSchoolDay: "last school day",
    lessonDays: { EnglishWords.count($0, "day with lessons", "days with lessons") },
    hours: { "Lessons \($0), noon at \($1), Wednesday until \($2)" },
    assumedHours: "not filled in: assumed",
    onlyLevel: { "\(EnglishWords.level($0)) education" })
}
