import Domain

/// The holidays and free days of a school year as lines of the agenda.
struct AgendaCalendar {
  let world: World

  func items() -> [AgendaItem] {
    (holidays() + exceptions()).sorted { $0.day < $1.day }
  }

  /// Those that an exception opened altogether and those inside a longer one are left out.
  private func holidays() -> [AgendaItem] {
    let general = world.records.freeDays.filter(\.isGeneral).map(\.period)
    let calendar = SchoolCalendar(year: world.year, exceptions: general)
    return calendar.schoolYear.holidays.filter { holiday in
      (holiday.first...holiday.last).contains { calendar.holiday(on: $0) == holiday }
    }
    .map { holiday in
      AgendaItem(
        day: holiday.first,
        content: .free(
          days(holiday.first, holiday.last) + StyledText(world.strings.findings.holiday(holiday.kind), .holiday)))
    }
  }

  /// Schools with the same day off share a line.
  private func exceptions() -> [AgendaItem] {
    struct Key: Hashable {
      let period: FreePeriod
      let municipality: String?
      let isOfSchool: Bool
    }
    var schools: [Key: [RecordID<School>]] = [:]
    let all = world.records.freeDays.sorted { ($0.first, $0.name, $0.id) < ($1.first, $1.name, $1.id) }
    let keys = all.map { day in
      let key = Key(period: day.period, municipality: day.municipality, isOfSchool: day.school != nil)
      if let school = day.school { schools[key, default: []].append(school) }
      return key
    }
    return keys.uniqued().map { key in
      let period = key.period
      var notes: [String] = []
      if period.part != .wholeDay { notes.append(world.strings.words.dayPart(period.part)) }
      if period.effect == .open { notes.append(world.strings.agenda.openDay) }
      if let municipality = key.municipality { notes.append(municipality) }
      if key.isOfSchool { notes.append(names(schools[key] ?? [])) }
      let note = notes.isEmpty ? "" : "  " + notes.joined(separator: ", ")
      let isGeneral = key.municipality == nil && !key.isOfSchool
      return AgendaItem(
        day: period.first,
        content: .free(
          days(period.first, period.last) + StyledText(period.name, isGeneral ? .holiday : .muted)
            + StyledText(note, .muted)))
    }
  }

  private func names(_ schools: [RecordID<School>]) -> String {
    world.strings.words.list(schools.map { world.alliance.schools[$0]?.shortName ?? $0.text })
  }

  /// `ma 02/11 – zo 08/11  `
  private func days(_ first: Day, _ last: Day) -> StyledText {
    let format = world.format
    let text = first == last ? format.dayAndMonth(first) : "\(format.dayAndMonth(first)) – \(format.dayAndMonth(last))"
    return StyledText(text + "  ", .muted)
  }
}
