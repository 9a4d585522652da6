import Domain

extension School: SheetSubject {
  static func fresh(id: String, in world: World) -> School? { School(id: "") }

  static func fields(for record: School, isNew: Bool, in world: World) -> [SheetField<School>] {
    let words = world.strings.words
    let key: [SheetField<School>] = isNew ? [officialKey(in: world.alliance)] : []
    return key + [
      .text("name", \.name).required(),
      .choice("network", \.network, words.network),
      // A school read from the agency's list may have none yet: that must not stand in the way of another edit.
      .many("levels", \.levels, SheetOptions(world).levels).required(isNew),
      .toggle("member", \.member),
    ]
      + SheetField<Address>.all(in: world.alliance.profile).map { .part(\.address, $0) }
      + [.text("phone", \.phone), .email("email", \.email), .text("website", \.website)]
      + SheetField.contacts(\.contacts, count: record.contacts.count)
      + hours + [.text("note", \.note)]
  }

  /// When it teaches, as far as that is known; all left empty is unknown.
  private static var hours: [SheetField<School>] {
    [
      hour("lessonStart", \.start), hour("lessonNoon", \.noon), hour("lessonEnd", \.end),
      hour("wednesdayEnd", \.wednesdayEnd),
    ]
  }

  private static func hour(
    _ key: String, _ path: WritableKeyPath<SchoolHours, TimeOfDay?> & Sendable
  ) -> SheetField<School> {
    SheetField<School>(key, .time) {
      .text($0.lessonHours?[keyPath: path]?.description ?? "")
    } set: {
      let text = $1.trimmed
      let time = DayInput.time(text)
      guard text.isEmpty || time != nil else { return .noSuchTime }
      var hours = $0.lessonHours ?? .blank
      hours[keyPath: path] = time
      $0.lessonHours = hours == .blank ? nil : hours
      return nil
    }
    .atMost(8)
  }

  /// `012345-01`: school number and site number, as the agency writes them; zeros in front may be left out.
  private static func officialKey(in alliance: Alliance) -> SheetField<School> {
    SheetField<School>("id", .text) {
      .text($0.id.text)
    } set: {
      let parts = $1.trimmed.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let school = digits(parts[0], 6), let site = digits(parts[1], 2) else {
        return .notASchoolKey
      }
      let id = RecordID<School>("\(school)-\(site)")
      guard alliance.schools[id] == nil else { return .taken }
      $0.id = id
      return nil
    }
    .required().atMost(12)
  }

  private static func digits(_ text: String, _ count: Int) -> String? {
    guard !text.isEmpty, text.utf8.count <= count, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return String(repeating: "0", count: count - text.utf8.count) + text
  }

  static func follow(_ key: String, _ values: inout [String: FormValue], in world: World) {
    SheetField<Address>.follow(key, &values, in: world)
  }

  func complete(since original: School) -> School {
    var copy = self
    copy.contacts = contacts.completed(since: original.contacts)
    return copy
  }

  func problems(since original: School, in world: World) -> [String: SheetProblem] {
    let problems = contacts.problems(since: original.contacts)
    guard lessonHours != original.lessonHours, let wrong = lessonHours?.contradiction else { return problems }
    let keys = ["start": "lessonStart", "noon": "lessonNoon", "end": "lessonEnd"]
    return problems.merging([keys[wrong.field] ?? wrong.field: .notAfter(wrong.after)]) { own, _ in own }
  }
}
