/// The meetings of the platform and of the two teachers' networks.
enum SampleMeetings {
  static func records(of schools: [School], in year: SchoolYear, _ random: SampleRandom) -> [Meeting] {
    let since = Dictionary(uniqueKeysWithValues: SampleSchool.all.map { ($0.id, $0.since) })
    return rows.enumerated().map { index, row in
      var random = random.stream("meeting \(year) \(index)")
      let week = year.day(month: row.month, row.day).startOfWeek
      let day = week.adding(days: row.weekday.rawValue - 1)
      var meeting = Meeting(
        id: RecordID("m\(year.startYear % 100)-0\(index + 1)"), day: day, title: row.title)
      meeting.kindOfMeeting = row.kind
      meeting.network = row.network
      guard day < SampleAlliance.today else { return meeting }
      for school in schools where school.member {
        guard row.network.map(school.levels.contains) ?? true else { continue }
        guard let joined = since[school.id] ?? nil, joined <= year.startYear else { continue }
        // Some schools come to nearly everything, others hardly ever.
        var habit = random.stream("meets " + school.id.text)
        let percent = row.kind == .workingGroup ? 22 : min(95, 35 + habit.between(0...55))
        guard random.chance(percent) else { continue }
        // Now and then the list of those present got lost: that somebody came is known, not how many.
        meeting.attendance.append(
          Attendance(school: school.id, people: random.chance(4) ? nil : random.between(1...3)))
      }
      return meeting
    }
  }

  private struct Row {
    let title: String
    let kind: MeetingKind
    let network: Level?
    /// In the week of this day.
    let month: Int
    let day: Int
    let weekday: Weekday
  }

  private static var rows: [Row] {
    [
      Row(
        title: "Startoverleg platform", kind: .plenary, network: nil, month: 9, day: 14, weekday: .thursday),
      Row(
        title: "Circulaire economie in de klas", kind: .theme, network: .primary, month: 10, day: 8,
        weekday: .tuesday),
      Row(
        title: "Energielabo's delen", kind: .theme, network: .secondary, month: 10, day: 15,
        weekday: .thursday),
      Row(
        title: "Werkgroep overgang basis-secundair", kind: .workingGroup, network: nil, month: 11, day: 18,
        weekday: .monday),
      Row(
        title: "Digitale vaardigheden: V-BOT en micro:bit", kind: .theme, network: .primary, month: 1,
        day: 21,
        weekday: .tuesday),
      Row(
        title: "Werkgroep meisjes en STEM", kind: .workingGroup, network: nil, month: 3, day: 18,
        weekday: .monday),
      Row(
        title: "Mobiliteit meten", kind: .theme, network: .secondary, month: 4, day: 25, weekday: .thursday),
      Row(title: "Slotoverleg platform", kind: .plenary, network: nil, month: 6, day: 11, weekday: .tuesday),
    ]
  }
}
