import Domain

/// What belongs to the school year in view.
extension AdminRows {
  /// Every school in use, with or without numbers, and those out of use that have them.
  var enrolments: AdminTable {
    let records = world.records.enrolments
    let counted = alliance.profile.target.grades
    var grades = column(.countedPupils, .fixed(9), .right, priority: 7)
    // The grades say more than a word for them, where there is room for them.
    let short = words.gradesShort(counted)
    if !short.isEmpty, displayWidth(of: short) <= 9 {
      grades.title = short
      grades.width = .fixed(max(4, displayWidth(of: short)))
    }
    return AdminTable(
      columns: [
        column(.name, .flexible(min: 26, weight: 1), priority: 9),
        column(.municipality, .fixed(12), priority: 4), grades,
        column(.allPupils, .fixed(6), .right, priority: 5), column(.state, .fixed(11), priority: 6),
      ],
      rows: sorted(alliance.schools) { $0.name }.compactMap { school in
        let enrolment = records[RecordID(school.id.text)]
        guard !school.retired || enrolment != nil else { return nil }
        let counts = enrolment?.counts ?? []
        let targeted = counts.filter { counted.contains($0.grade) }
        return row(
          school.id.text, isRetired: school.retired,
          [
            text(school.name), text(school.municipality),
            // A school without the grades that count has none of them; one without any number is not known.
            enrolment != nil && targeted.isEmpty ? StyledText("-", .muted) : number(total(targeted)),
            number(total(counts)),
            enrolment?.provisional == true ? StyledText("~ " + texts.provisional, .muted) : "",
          ])
      })
  }

  /// Unknown where one of them is.
  private func total(_ counts: [GradeCount]) -> Int? {
    let known = counts.compactMap(\.total)
    return known.count == counts.count && !known.isEmpty ? known.reduce(0, +) : nil
  }

  var freeDays: AdminTable {
    AdminTable(
      columns: [
        column(.days, .fixed(19), priority: 8), column(.name, .flexible(min: 16, weight: 1), priority: 9),
        column(.part, .fixed(10), priority: 3), column(.effect, .fixed(9), priority: 4),
        column(.scope, .flexible(min: 12, weight: 1), priority: 5),
      ],
      rows: world.records.freeDays.sorted { ($0.first, $0.id) < ($1.first, $1.id) }.map { free in
        let names = Names(alliance, words: words, format: format)
        let scope = free.school.map(names.school) ?? free.municipality
        return row(
          free.id.text,
          [
            text(names.days(free.first, free.last)), text(free.name), text(words.dayPart(free.part)),
            text(words.calendarEffect(free.effect)),
            scope.map { text($0) } ?? StyledText(texts.everyone, .muted),
          ])
      })
  }

  var academies: AdminTable {
    AdminTable(
      columns: [
        column(.name, .flexible(min: 20, weight: 2), priority: 9),
        column(.venue, .flexible(min: 16, weight: 1), priority: 4),
        column(.groups, .fixed(13), .right, priority: 3), column(.pupils, .fixed(10), .right, priority: 5),
      ],
      rows: sorted(world.records.academies) { $0.name }.map { academy in
        let pupils = academy.rosters.reduce(0) { $0 + $1.pupils }
        return row(
          academy.id.text, isRetired: academy.retired,
          [
            text(academy.name), text(academy.venue.map { alliance.venues[$0]?.name ?? $0.text }),
            academy.rosters.isEmpty ? StyledText("-", .muted) : text(format.number(academy.rosters.count)),
            academy.rosters.isEmpty ? StyledText("-", .muted) : text(format.number(pupils)),
          ])
      })
  }

  var meetings: AdminTable {
    AdminTable(
      columns: [
        column(.day, .fixed(13), priority: 8), column(.title, .flexible(min: 18, weight: 1), priority: 9),
        column(.kind, .fixed(16), priority: 3), column(.meetingNetwork, .fixed(10), priority: 2),
        column(.schools, .fixed(7), .right, priority: 5), column(.people, .fixed(6), .right, priority: 4),
      ],
      rows: world.records.meetings.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.map { meeting in
        let known = meeting.attendance.compactMap(\.people)
        let people = known.count == meeting.attendance.count && !known.isEmpty ? known.reduce(0, +) : nil
        let isEmpty = meeting.attendance.isEmpty
        return row(
          meeting.id.text,
          [
            text(format.date(meeting.day)), text(meeting.title), text(words.meetingKind(meeting.kindOfMeeting)),
            text(meeting.network.map(words.level) ?? texts.primaryAndSecondary),
            // Nobody was at a meeting that is still to come.
            isEmpty && meeting.day > world.today ? "" : number(isEmpty ? nil : meeting.attendance.count),
            isEmpty && meeting.day > world.today ? "" : number(people),
          ])
      })
  }
}
