import Domain

/// Days and times as people type them.
enum DayInput {
  /// `25/11`, `25/11/2026`, `25-11`, `25.11.26`, `2026-11-25`, each with or without the name of the weekday before it.
  /// A day without a year lies in the school year given.
  static func day(_ text: String, in year: SchoolYear) -> Day? {
    let words = text.split(separator: " ")
    guard let bare = words.last.map(String.init), words.dropLast().allSatisfy({ $0.allSatisfy(\.isLetter) }) else {
      return nil
    }
    if let day = Day(bare) { return day }
    let parts = bare.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.allSatisfy({ $0 > 0 }) else { return nil }
    switch numbers.count {
    case 2:
      let calendarYear = numbers[1] >= 9 ? year.firstDate.year : year.lastDate.year
      return Day(year: calendarYear, month: numbers[1], day: numbers[0])
    case 3:
      return Day(year: numbers[2] < 100 ? 2000 + numbers[2] : numbers[2], month: numbers[1], day: numbers[0])
    default:
      return nil
    }
  }

  /// `13:30`, `13.30`, `13u30`, `13h30`, `1330`, `9:05`, `13`, `13u`.
  static func time(_ text: String) -> TimeOfDay? {
    let bare = text.filter { $0 != " " }.lowercased()
    var parts = bare.split(omittingEmptySubsequences: false) { ":.uh".contains($0) }
    if parts.count == 1, bare.count >= 3 {
      parts = [bare.dropLast(2), bare.suffix(2)]
    }
    guard let hour = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    let minute = parts.count == 2 && !parts[1].isEmpty ? Int(parts[1]) : 0
    guard let minute else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }
}
