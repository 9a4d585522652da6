import Domain

/// What belongs to the school year in view.
extension AdminRows {
  /// Every school in use, with or without numbers, and those out of use that have them.
  var enrolments: AdminTable {
    let records = world.records.enrolments
    let counted = alliance.profile.target.grades
    // The grades say more than a word for them, where there is room for them.
    let short = words.gradesShort(counted)
    let isShort = !short.isEmpty && displayWidth(of: short) <= 9
    let schools = sorted(alliance.schools) { $0.name }.compactMap {
      school -> (school: School, enrolment: Enrolment?)? in
      let enrolment = records[RecordID(school.id.text)]
      return !school.retired || enrolment != nil ? (school, enrolment) : nil
    }
    func targeted(_ enrolment: Enrolment?) -> [GradeCount] {
      (enrolment?.counts ?? []).filter { counted.contains($0.grade) }
    }
    return table(
      schools, id: { $0.school.id.text }, isRetired: { $0.school.retired },
      [
        AdminField(.name, .flexible(min: 26, weight: 1), priority: 9) { TableValue($0.school.name) },
        AdminField(.municipality, .fixed(12), priority: 4) { TableValue($0.school.municipality) },
        AdminField(
          .countedPupils, .fixed(isShort ? max(4, displayWidth(of: short)) : 9), .right, priority: 7,
          title: isShort ? short : nil, { TableValue(total(targeted($0.enrolment))) },
          cell: { row in
            let targeted = targeted(row.enrolment)
            // A school without the grades that count has none of them; one without any number is not known.
            if row.enrolment != nil, targeted.isEmpty { return StyledText("-", .muted) }
            return total(targeted).map { StyledText(format.number($0)) } ?? StyledText(format.unknown, .unknown)
          }),
        AdminField(.allPupils, .fixed(6), .right, priority: 5) { TableValue(total($0.enrolment?.counts ?? [])) },
        AdminField(
          .state, .fixed(11), priority: 6, { .flag($0.enrolment?.provisional == true) },
          cell: { $0.enrolment?.provisional == true ? StyledText("~ " + texts.provisional, .muted) : "" }),
      ])
  }

  /// Unknown where one of them is.
  private func total(_ counts: [GradeCount]) -> Int? {
    let known = counts.compactMap(\.total)
    return known.count == counts.count && !known.isEmpty ? known.reduce(0, +) : nil
  }

  var freeDays: AdminTable {
    let names = Names(alliance, words: words, format: format)
    return table(
      world.records.freeDays.sorted { ($0.first, $0.id) < ($1.first, $1.id) }, id: \.id.text,
      [
        AdminField(
          .days, .fixed(19), priority: 8, { .day($0.first) }, cell: { StyledText(names.days($0.first, $0.last)) }),
        AdminField(.name, .flexible(min: 16, weight: 1), priority: 9) { TableValue($0.name) },
        AdminField(.part, .fixed(10), priority: 3) { TableValue(words.dayPart($0.part)) },
        AdminField(.effect, .fixed(9), priority: 4) { TableValue(words.calendarEffect($0.effect)) },
        AdminField(
          .scope, .flexible(min: 12, weight: 1), priority: 5,
          { TableValue($0.school.map(names.school) ?? $0.municipality ?? texts.everyone) },
          cell: { free in
            let scope = free.school.map(names.school) ?? free.municipality
            return scope.map { StyledText($0) } ?? StyledText(texts.everyone, .muted)
          }),
      ])
  }

  var academies: AdminTable {
    /// A number of an academy with fixed groups; a dash for one without.
    func fixed(
      _ column: AdminColumn, _ width: Int, priority: Int, _ number: @escaping (Academy) -> Int
    ) -> AdminField<Academy> {
      AdminField(
        column, .fixed(width), .right, priority: priority, { $0.rosters.isEmpty ? .missing : .number(number($0)) },
        cell: { academy in
          academy.rosters.isEmpty ? StyledText("-", .muted) : StyledText(format.number(number(academy)))
        })
    }
    return table(
      sorted(world.records.academies) { $0.name }, id: \.id.text, isRetired: \.retired,
      [
        AdminField(.name, .flexible(min: 20, weight: 2), priority: 9) { TableValue($0.name) },
        AdminField(.venue, .flexible(min: 16, weight: 1), priority: 4) { academy in
          TableValue(academy.venue.map { alliance.venues[$0]?.name ?? $0.text })
        },
        fixed(.groups, 13, priority: 3, \.rosters.count),
        fixed(.pupils, 10, priority: 5) { $0.rosters.reduce(0) { $0 + $1.pupils } },
      ])
  }

  var meetings: AdminTable {
    /// A number of those who came; nothing of a meeting that is still to come.
    func attendance(
      _ column: AdminColumn, _ width: Int, priority: Int, _ number: @escaping (Meeting) -> Int?
    ) -> AdminField<Meeting> {
      AdminField(
        column, .fixed(width), .right, priority: priority, { TableValue(number($0)) },
        cell: { meeting in
          if meeting.attendance.isEmpty, meeting.day > world.today { return "" }
          return number(meeting).map { StyledText(format.number($0)) } ?? StyledText(format.unknown, .unknown)
        })
    }
    return table(
      world.records.meetings.sorted { ($0.day, $0.id) < ($1.day, $1.id) }, id: \.id.text, naming: .title,
      [
        AdminField(.day, .fixed(13), priority: 8) { .day($0.day) },
        AdminField(.title, .flexible(min: 18, weight: 1), priority: 9) { TableValue($0.title) },
        AdminField(.kind, .fixed(16), priority: 3) { TableValue(words.meetingKind($0.kindOfMeeting)) },
        AdminField(.meetingNetwork, .fixed(10), priority: 2) {
          TableValue($0.network.map(words.level) ?? texts.primaryAndSecondary)
        },
        attendance(.schools, 7, priority: 5) { $0.attendance.isEmpty ? nil : $0.attendance.count },
        attendance(.people, 6, priority: 4) { meeting in
          let known = meeting.attendance.compactMap(\.people)
          return known.count == meeting.attendance.count && !known.isEmpty ? known.reduce(0, +) : nil
        },
      ])
  }
}
