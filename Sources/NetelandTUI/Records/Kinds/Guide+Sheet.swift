import Domain

extension Guide: SheetSubject {
  static func fresh(id: String, in world: World) -> Guide? { Guide(id: RecordID(id)) }

  static func fields(for record: Guide, isNew: Bool, in world: World) -> [SheetField<Guide>] {
    let options = SheetOptions(world)
    return [
      .text("name", \.name).required(),
      .choice("role", \.role, world.strings.words.guideRole),
      .one("partner", \.partner, options.partners(keeping: record.partner)),
      .many("skills", \.skills, options.workshops(keeping: record.skills)),
      .many("weekdays", \.weekdays, options.weekdays),
      availableOn(in: world),
      absences(in: world),
      BusyTimesField.field("busy", \.busy, in: world),
      .email("email", \.email),
      .text("phone", \.phone),
      .text("note", \.note),
    ]
  }

  /// `25/11; 3/12-4/12`: days besides those of the week; one without a year lies in the school year in view.
  private static func availableOn(in world: World) -> SheetField<Guide> {
    let format = world.format
    let (year, today) = (world.year, world.today)
    return SheetField<Guide>("availableOn", .text) {
      .text($0.availableOn.map(format.dateOnly).joined(separator: "; "))
    } set: { guide, value in
      var days: [Day] = []
      for part in value.trimmed.split(separator: ";").map({ String($0).trimmed }) where !part.isEmpty {
        guard let span = DaySpan(part, in: year, today: today) else { return .notSpans(part) }
        guard span.first <= span.last else { return .endsBeforeItBegins }
        guard span.first.distance(to: span.last) < 366 else { return .notSpans(part) }
        days += (span.first...span.last).filter { !days.contains($0) }
      }
      guide.availableOn = days.sorted()
      return nil
    }
    .atMost(1_000)
  }

  /// `25/11-30/11; 3/12`: spans or single days; a day without a year lies in the school year in view.
  private static func absences(in world: World) -> SheetField<Guide> {
    let format = world.format
    let (year, today) = (world.year, world.today)
    return SheetField<Guide>("absences", .text) {
      .text(
        $0.absences.map { absence in
          absence.first == absence.last
            ? format.dateOnly(absence.first) : "\(format.dateOnly(absence.first))-\(format.dateOnly(absence.last))"
        }.joined(separator: "; "))
    } set: { guide, value in
      var absences: [Absence] = []
      for part in value.trimmed.split(separator: ";").map({ String($0).trimmed }) where !part.isEmpty {
        guard let span = DaySpan(part, in: year, today: today) else { return .notSpans(part) }
        guard span.first <= span.last else { return .endsBeforeItBegins }
        // One that was there keeps the keys the program does not know.
        let known = guide.absences.first { $0.first == span.first && $0.last == span.last }
        absences.append(known ?? Absence(first: span.first, last: span.last))
      }
      guide.absences = absences
      return nil
    }
    .atMost(1_000)
  }

  func named(in world: World) -> Guide {
    var copy = self
    copy.id = Slug.make(name, among: world.alliance.guides)
    return copy
  }
}

/// Days in a row as people type them: `25/11`, `25/11-30/11`, `25-11-2026 - 30-11-2026`.
struct DaySpan: Equatable {
  let first: Day
  let last: Day

  init?(_ text: String, in year: SchoolYear, today: Day? = nil) {
    // A hyphen may stand within the days as well: the span is cut where both sides are days.
    for index in text.indices where text[index] == "-" || text[index] == "–" {
      let before = DayInput.day(String(text[..<index]), in: year, today: today)
      let after = DayInput.day(String(text[text.index(after: index)...]), in: year, today: today)
      if let before, let after {
        first = before
        last = after
        return
      }
    }
    guard let day = DayInput.day(text, in: year, today: today) else { return nil }
    first = day
    last = day
  }
}
