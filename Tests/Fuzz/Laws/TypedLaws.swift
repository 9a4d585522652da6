@testable import Domain
@testable import NetelandTUI

/// What somebody types: on the first line into a field, a filter or a command; on the second something to find it in.
enum TypedLaws {
  static func check(_ bytes: [UInt8]) throws {
    var feed = ByteFeed(bytes)
    let choice = feed.byte()
    let typed = feed.text(upTo: 0x0A)
    let label = feed.text(upTo: 0x0A)
    try checkDays(typed)
    try checkExact(typed)
    try checkFilter(typed, in: label)
    try checkDrawing(typed, columns: Int(choice))
    try checkLine(typed, label)
    try checkNames(typed, label)
    try checkSheet(typed, choice)
  }

  // MARK: Days and times

  private static func checkDays(_ text: String) throws {
    for year in [SchoolYear(startYear: 2026)!, SchoolYear(startYear: 1900)!, SchoolYear(startYear: 2199)!] {
      guard let day = DayInput.day(text, in: year) else { continue }
      for format in [Format.dutch, .english] {
        try require(DayInput.day(format.date(day), in: year) == day, "A day as it is shown can be typed")
        try require(DayInput.day(day.description, in: year) == day, "A day as files write it can be typed")
      }
    }
    if let time = DayInput.time(text) {
      try require(DayInput.time(time.description) == time, "A time as it is shown can be typed")
    }
  }

  private static func checkExact(_ text: String) throws {
    if let day = Day(text) { try require(day.description == text, "A day has one spelling") }
    if let time = TimeOfDay(text) { try require(time.description == text, "A time has one spelling") }
    if let year = SchoolYear(text) { try require(year.description == text, "A school year has one spelling") }
    if let file = DataFile(path: text) { try require(file.path == text, "A file has one path") }
    if let number = ImportNumber.whole(text) { try require(0...999_999_999 ~= number, "A whole number is one") }
    if let number = ImportNumber.decimal(text) { try require(number.isFinite, "A coordinate is a number") }
  }

  // MARK: Filters

  private static func checkFilter(_ text: String, in label: String) throws {
    let query = Query(text)
    for label in [label, text, "Vrije Basisschool De Denappel", "GO! Atheneum Grobbendonk (ĳ)"] {
      guard let match = query.match(label) else {
        try require(label != text, "A text is found in itself")
        continue
      }
      var end = label.startIndex
      for range in match.ranges {
        try require(range.lowerBound >= end && !range.isEmpty, "What is found stands in order, without overlap")
        end = range.upperBound
        _ = label[range]
      }
      try require(end <= label.endIndex, "What is found lies in the label")
    }
    try require(!query.isEmpty || query.match(label) != nil, "Nothing typed finds everything")
    let ranked = query.ranked([label, text, ""], label: { $0 }, detail: { _ in label })
    for (item, match) in ranked {
      try require(match.ranges.allSatisfy { $0.upperBound <= item.endIndex }, "What is marked lies in the label")
    }
  }

  // MARK: Drawing and editing

  private static func checkDrawing(_ text: String, columns: Int) throws {
    try require(Saying.isHarmless(text.harmless), "A text is made harmless")
    var buffer = Buffer(size: Size(width: 80, height: 3))
    let width = displayWidth(of: text)
    try require(buffer.put(text, x: 0, y: 0) == width, "A text is as wide as it is drawn")
    let cut = buffer.put(text, x: columns % 90 - 5, y: 1, width: columns % 40)
    try require(cut <= max(0, columns % 40), "A text that is cut fits")
    buffer.put(text, x: 79 - columns % 4, y: 2)
    for y in 0..<3 {
      let total = buffer.row(y).reduce(0) { $0 + Int($1.width) }
      try require(total == 80, "A row is as wide as the buffer")
      for cell in buffer.row(y) {
        try require(Saying.isHarmless(buffer.content(of: cell)), "A cell does a terminal no harm")
      }
    }
    _ = buffer.text(ascii: true)
  }

  /// A line of text under random keys: letters of the second text between moves and deletions.
  private static func checkLine(_ text: String, _ more: String) throws {
    var field = TextFieldState(text, maxLength: 60)
    try require(field.characters.count <= 60, "A field is not longer than it may be")
    for character in more {
      let keys: [Character: Key] = [
        "<": .left, ">": .right, "[": .home, "]": .end, "{": .controlLeft, "}": .controlRight, "^": .backspace,
        "~": .delete, "|": .control("k"), "#": .control("w"),
      ]
      let before = field.text
      let outcome = field.handle(keys[character] ?? .character(character))
      try require((outcome == .changed) == (field.text != before), "A field says whether it changed")
      try require(0...field.characters.count ~= field.cursor, "The cursor stands in the text")
      try require(field.characters.count <= 60, "A field is not longer than it may be")
    }
    try require(!field.text.contains { $0.isNewline }, "A field is one line")
    try require(Saying.isHarmless(field.text), "Nothing harmful is taken into a field")
    var grid = NumberGridState(rows: 2, columns: 2)
    _ = grid.paste(text)
    for character in text { _ = grid.handle(.character(character)) }
    try require(grid.values.joined().allSatisfy { 0...9999 ~= $0 ?? 0 }, "A count has at most four digits")
  }

  private static func checkNames(_ name: String, _ other: String) throws {
    let id = Slug.make(name) { $0 == "item" || $0 == other }
    try require((1...Slug.longest).contains(id.utf8.count) && id != other, "An id is short, and new")
    try require(
      id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }, "An id is plain letters")
  }

  // MARK: Sheets

  private static let world = World(
    alliance: DashboardLaws.sample, today: SampleAlliance.today, year: SchoolYear(startYear: 2026)!)

  /// The text as the value of one field of one kind of record, as `neteland edit … field=text` sets it.
  private static func checkSheet(_ text: String, _ choice: UInt8) throws {
    let kinds = RecordKind.editable
    let kind = kinds[Int(choice) % kinds.count]
    guard let sheet = sheets[kind] else { return }
    var values = SheetValues(sheet, in: world)
    let keys = values.keys
    guard !keys.isEmpty else { return }
    let key = keys[Int(choice) / kinds.count % keys.count]
    if let problem = values.set(text, for: key) {
      return try Saying.check { [$0.recordForm.problem(problem)] }
    }
    for line in values.lines where line.key == key {
      var again = SheetValues(sheet, in: world)
      try require(again.set(line.text, for: key) == nil, "A value as it is shown can be typed: \(key)=\(line.text)")
      try require(again.values[key] == values.values[key], "A value as it is shown means the same: \(key)=\(line.text)")
    }
    let edit: Edit
    do throws(SheetRefusal) {
      edit = try values.edit()
    } catch {
      return try check(error)
    }
    var after = world.alliance
    try after.apply(edit)
    let line = EditCodec.encode(edit)
    try require(try edit.isEmpty || EditCodec.decode(line, file: "journal") == edit, "The journal holds what was typed")
  }

  private static func check(_ refusal: SheetRefusal) throws {
    switch refusal {
    case .fields(let problems): try Saying.check { strings in problems.values.map(strings.recordForm.problem) }
    case .refused(let refusal): try Saying.check { [$0.problems.text(refusal, in: world)] }
    }
  }

  /// A sheet of the first record of each kind, else of a new one.
  private static let sheets: [RecordKind: any RecordSheet] = {
    let alliance = world.alliance
    let records = world.records
    let first: [RecordKind: String?] = [
      .school: alliance.schools.first?.id.text, .workshop: alliance.workshops.first?.id.text,
      .venue: alliance.venues.first?.id.text, .guide: alliance.guides.first?.id.text,
      .kit: alliance.kits.first?.id.text, .partner: alliance.partners.first?.id.text,
      .alliance: alliance.profile.id.text, .enrolment: records.enrolments.first?.id.text,
      .freeDay: records.freeDays.first?.id.text, .academy: records.academies.first?.id.text,
      .meeting: records.meetings.first?.id.text,
    ]
    var sheets: [RecordKind: any RecordSheet] = [:]
    for kind in RecordKind.editable {
      sheets[kind] = first[kind]?.flatMap { kind.sheet(editing: $0, in: world) } ?? kind.sheet(adding: "new", in: world)
    }
    return sheets
  }()
}
