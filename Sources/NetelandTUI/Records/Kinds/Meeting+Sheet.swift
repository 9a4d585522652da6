import Domain

extension Meeting: SheetSubject {
  static func fresh(id: String, in world: World) -> Meeting? {
    Meeting(id: RecordID(id), day: world.year.firstDate)
  }

  static func fields(for record: Meeting, isNew: Bool, in world: World) -> [SheetField<Meeting>] {
    let words = world.strings.words
    let schools = SheetOptions(world).schools(keeping: record.attendance.map(\.school))
    return [
      .day("day", \.day, isNew: isNew, in: world).required(),
      .text("title", \.title).required(),
      .choice("kind", \.kindOfMeeting, words.meetingKind),
      .one("network", \.network, SheetOptions(world).levels),
      attendance(schools),
    ]
      + schools.map { people($0) }
      + [.text("note", \.note)]
  }

  private static func attendance(_ schools: [FormOption]) -> SheetField<Meeting> {
    SheetField<Meeting>("attendance", .many(schools)) {
      .keys($0.attendance.map(\.school.text))
    } set: { meeting, value in
      // A school that stays keeps how many came.
      meeting.attendance = value.keys.map { key in
        meeting.attendance.first { $0.school.text == key } ?? Attendance(school: RecordID(key))
      }
      return nil
    }
  }

  /// How many people of one school were there; shown for the schools that were.
  private static func people(_ option: FormOption) -> SheetField<Meeting> {
    let school = option.key
    var field = SheetField<Meeting>("people.\(school)", .number(0...999)) { meeting in
      .number(meeting.attendance.first { $0.school.text == school }?.people)
    } set: { meeting, value in
      guard let index = meeting.attendance.firstIndex(where: { $0.school.text == school }) else { return nil }
      if let number = value.number, !(0...999).contains(number) { return .outside(0...999) }
      meeting.attendance[index].people = value.number
      return nil
    }
    field.about = option.label
    return field.shown { meeting in meeting.attendance.contains { $0.school.text == school } }
  }
}
