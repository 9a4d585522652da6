import Domain

/// Opening hours as people write them: `ma-vr 9-12, 13-17; za 9:30-12`. Days are read in either language, by their first
/// two letters or more.
struct OpeningHoursText {
  let hours: [OpeningHours]

  /// By day; days with the same hours that follow each other are a span.
  func text(_ format: Format) -> String {
    var groups: [(first: Weekday, last: Weekday, spans: [String])] = []
    for weekday in Weekday.allCases {
      let spans = hours.filter { $0.weekday == weekday }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        .map { "\($0.start)-\($0.end)" }
      guard !spans.isEmpty else { continue }
      if let last = groups.last, last.spans == spans, last.last.rawValue + 1 == weekday.rawValue {
        groups[groups.count - 1].last = weekday
      } else {
        groups.append((weekday, weekday, spans))
      }
    }
    return groups.map { group in
      let names = [group.first, group.last].map { format.weekdaysShort[$0.rawValue - 1] }
      let days = group.first == group.last ? names[0] : names.joined(separator: "-")
      return "\(days) \(group.spans.joined(separator: ", "))"
    }
    .joined(separator: "; ")
  }

  /// Throws the part that cannot be read: ``SheetProblem/notHours(_:)``.
  init(_ text: String) throws(SheetProblem) {
    var found: [OpeningHours] = []
    for part in text.split(separator: ";").map({ String($0).trimmed }) where !part.isEmpty {
      guard let hours = OpeningHoursText.hours(in: part) else { throw .notHours(part) }
      for one in hours where !found.contains(one) { found.append(one) }
    }
    hours = found.sorted { ($0.weekday, $0.start, $0.end) < ($1.weekday, $1.start, $1.end) }
  }

  init(_ hours: [OpeningHours]) {
    self.hours = hours
  }

  // MARK: Reading

  /// Days, then hours: `ma-wo, vr 9-12, 13-17`. Nil where that is not what it is.
  private static func hours(in part: String) -> [OpeningHours]? {
    var days: [Weekday] = []
    var spans: [TimeSpan] = []
    for word in words(of: part) {
      if word.first?.isLetter == true {
        guard spans.isEmpty, let more = weekdays(word) else { return nil }
        days += more
      } else {
        guard let span = span(word) else { return nil }
        spans.append(span)
      }
    }
    guard !days.isEmpty, !spans.isEmpty else { return nil }
    return days.flatMap { day in spans.map { OpeningHours(weekday: day, start: $0.start, end: $0.end) } }
  }

  /// Cut at spaces and commas, but not around a hyphen.
  private static func words(of part: String) -> [String] {
    var words: [String] = []
    var joins = false
    for word in part.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init) {
      let isHyphen = word == "-" || word == "–"
      if !words.isEmpty, isHyphen || joins { words[words.count - 1] += word } else { words.append(word) }
      joins = isHyphen || word.last == "-" || word.last == "–"
    }
    return words
  }

  private static func ends(_ word: String) -> [String]? {
    let ends = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map(String.init)
    return ends.count <= 2 && ends.allSatisfy { !$0.isEmpty } ? ends : nil
  }

  private static func weekdays(_ word: String) -> [Weekday]? {
    guard let ends = ends(word), let first = weekday(ends[0]), let last = weekday(ends[ends.count - 1]),
      first <= last
    else { return nil }
    return Weekday.allCases.filter { first <= $0 && $0 <= last }
  }

  private static func weekday(_ name: String) -> Weekday? {
    let name = name.lowercased()
    guard name.count >= 2 else { return nil }
    return Weekday.allCases.first { day in
      Language.allCases.contains { $0.format.weekdays[day.rawValue - 1].lowercased().hasPrefix(name) }
    }
  }

  private static func span(_ word: String) -> TimeSpan? {
    guard let ends = ends(word), ends.count == 2, let start = DayInput.time(ends[0]) else { return nil }
    // A day lasts to 23:59 here, and people say 24.
    guard let end = ["24", "24:00", "24u"].contains(ends[1]) ? TimeOfDay(hour: 23, minute: 59) : DayInput.time(ends[1])
    else { return nil }
    return TimeSpan(start: start, end: end)
  }
}

extension SheetField<Venue> {
  static func openingHours(in world: World) -> SheetField<Venue> {
    let format = world.format
    return SheetField<Venue>("openingHours", .text) {
      .text(OpeningHoursText($0.openingHours).text(format))
    } set: { venue, value in
      do throws(SheetProblem) {
        venue.openingHours = try OpeningHoursText(value.trimmed).hours.map { hours in
          // One that was there keeps the keys the program does not know.
          venue.openingHours.first {
            ($0.weekday, $0.start, $0.end) == (hours.weekday, hours.start, hours.end)
          } ?? hours
        }
        return nil
      } catch {
        return error
      }
    }
    .atMost(400)
  }
}
