import Domain

extension FreeDay: SheetSubject {
  static func fresh(id: String, in world: World) -> FreeDay? {
    FreeDay(id: RecordID(id), first: world.year.firstDate, last: world.year.firstDate)
  }

  static func fields(for record: FreeDay, isNew: Bool, in world: World) -> [SheetField<FreeDay>] {
    let words = world.strings.words
    let options = SheetOptions(world)
    return [
      .text("name", \.name).required(),
      .day("first", \.first, isNew: isNew, in: world).required(),
      last(isNew: isNew, in: world),
      .choice("part", \.part, words.dayPart),
      .choice("effect", \.effect, words.calendarEffect),
      .one("level", \.level, options.levels),
      .one("municipality", \.municipality, options.municipalities(keeping: record.municipality)),
      .one("school", \.school, options.schools(keeping: [record.school].compactMap(\.self))),
    ]
  }

  /// Left empty, it is the first day.
  private static func last(isNew: Bool, in world: World) -> SheetField<FreeDay> {
    let day = SheetField<FreeDay>.day("last", \.last, isNew: isNew, in: world)
    return SheetField<FreeDay>("last", .day, get: day.get) {
      guard !$1.isEmpty else {
        $0.last = $0.first
        return nil
      }
      return day.set(&$0, $1)
    }
    .atMost(20)
  }

  func problems(since original: FreeDay, in world: World) -> [String: SheetProblem] {
    last < first ? ["last": .endsBeforeItBegins] : [:]
  }
}

extension SheetField {
  /// A day of the school year in view; empty in a new record.
  static func day(
    _ key: String, _ path: WritableKeyPath<Subject, Day> & Sendable, isNew: Bool, in world: World
  ) -> SheetField {
    let format = world.format
    let (year, today) = (world.year, world.today)
    return SheetField(key, .day) {
      .text(isNew ? "" : format.dateOnly($0[keyPath: path]))
    } set: {
      let reading = DayInput.read($1.trimmed, in: year, today: today)
      if case .otherWeekday(let day)? = reading { return .otherWeekday(day) }
      guard let day = reading?.day else { return .noSuchDay }
      guard year.contains(day) else { return .outsideYear(year) }
      $0[keyPath: path] = day
      return nil
    }
    .atMost(20)
  }
}
