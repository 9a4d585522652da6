/// What does not fit in a record by itself, or with the alliance and the school year it stands in. The reader of the files
/// has checked each value; here they are set beside each other.
extension Record {
  typealias Oddity = (field: String, detail: DataCheck.Problem.Detail)

  /// - Parameter isWhole: whether the alliance's own file could be read, so that its municipalities are known.
  func oddities(in year: SchoolYear?, of alliance: Alliance, isWhole: Bool) -> [Oddity] {
    switch self {
    case let profile as AllianceProfile: profile.doubles
    case let guide as Guide: guide.backwardAbsences + BusyTime.backward("busy", guide.busy)
    case let venue as Venue: venue.backwardHours + BusyTime.backward("bookings", venue.bookings)
    case let school as School: school.contradictoryHours
    case let enrolment as Enrolment: enrolment.doubles + enrolment.impossibleCounts
    case let academy as Academy: Doubles("rosters", academy.rosters.map(\.cohort)).oddities
    case let freeDay as FreeDay: freeDay.oddities(in: year, of: alliance, isWhole: isWhole)
    case let session as Session: session.oddities(in: year, of: alliance)
    case let meeting as Meeting:
      Self.outside(year, meeting.day) + Doubles("attendance", meeting.attendance.map(\.school)).oddities
    case let observation as Observation: Self.outside(year, observation.day)
    default: []
    }
  }

  fileprivate static func outside(_ year: SchoolYear?, _ day: Day) -> [Oddity] {
    guard let year, !year.contains(day) else { return [] }
    return [("day", .outsideYear(day))]
  }
}

extension Session {
  fileprivate func oddities(in year: SchoolYear?, of alliance: Alliance) -> [Oddity] {
    var found = Self.outside(year, day)
    if let year, let earlier = alliance.schoolYears.first(where: { $0 < year && alliance[$0].sessions[id] != nil }) {
      found.append(("id", .idInOtherYear(earlier)))
    }
    return found
  }
}

extension FreeDay {
  fileprivate func oddities(in year: SchoolYear?, of alliance: Alliance, isWhole: Bool) -> [Oddity] {
    var found: [Oddity] = []
    let isKnown = { (name: String) in alliance.profile.municipalities.contains { $0.name == name } }
    if isWhole, let name = municipality, !isKnown(name) {
      found.append(("municipality", .unknownMunicipality(name)))
    }
    if last < first {
      found.append(("last", .endsBeforeItBegins(first: first, last: last)))
    } else if let year, last < year.firstDate || first > year.lastDate {
      found.append(("first", .outsideYear(first)))
    }
    return found
  }
}

extension School {
  /// The first of its hours that does not come after the one it should follow.
  fileprivate var contradictoryHours: [Oddity] {
    guard let hours = lessonHours, let contradiction = hours.contradiction else { return [] }
    let detail = DataCheck.Problem.Detail.hoursOutOfOrder(contradiction.time, after: contradiction.after)
    return [("lessonHours.\(contradiction.field)", detail)]
  }
}

extension Guide {
  fileprivate var backwardAbsences: [Oddity] {
    absences.enumerated().filter { $1.last < $1.first }.map { index, absence in
      ("absences[\(index)].last", .endsBeforeItBegins(first: absence.first, last: absence.last))
    }
  }
}

extension Venue {
  fileprivate var backwardHours: [Oddity] {
    openingHours.enumerated().filter { $1.span == nil }.map { index, hours in
      ("openingHours[\(index)].end", .takesNoTime(start: hours.start, end: hours.end))
    }
  }
}

extension BusyTime {
  fileprivate static func backward(_ list: String, _ times: [BusyTime]) -> [Record.Oddity] {
    times.enumerated().filter { $1.span.minutesSinceEpoch.isEmpty }.map { index, time in
      time.last < time.first
        ? ("\(list)[\(index)].last", .endsBeforeItBegins(first: time.first, last: time.last))
        : ("\(list)[\(index)].end", .takesNoTime(start: time.start, end: time.end))
    }
  }
}

extension Enrolment {
  fileprivate var doubles: [Oddity] { Doubles("counts", counts.map(\.grade)).oddities }

  fileprivate var impossibleCounts: [Oddity] {
    counts.enumerated().flatMap { index, count -> [Oddity] in
      var found: [Oddity] = []
      // Some pupils are counted as neither, so all of them may be more than boys and girls, never fewer.
      let apart = (count.boys ?? 0) + (count.girls ?? 0)
      if let all = count.pupils, apart > all {
        found.append(("counts[\(index)].pupils", .partLargerThanWhole(part: apart, whole: all)))
      }
      if let priority = count.priority, let all = count.total, priority > all {
        found.append(("counts[\(index)].priority", .partLargerThanWhole(part: priority, whole: all)))
      }
      return found
    }
  }
}

extension AllianceProfile {
  /// A postcode lies in one municipality: the first one that lists it.
  fileprivate var doubles: [Oddity] {
    var found = Doubles("municipalities", municipalities.map(\.name)).oddities
    found += Doubles("rules", rules.map(\.rule)).oddities
    var places: [String: String] = [:]
    for (index, municipality) in municipalities.enumerated() {
      for (inner, postcode) in municipality.postcodes.enumerated() {
        let place = "municipalities[\(index)].postcodes[\(inner)]"
        if let first = places[postcode] { found.append((place, .repeated(of: first))) }
        places[postcode] = places[postcode] ?? place
      }
    }
    return found
  }
}

/// The elements of a list that say the same as an earlier one.
private struct Doubles<Key: Hashable> {
  let oddities: [(field: String, detail: DataCheck.Problem.Detail)]

  init(_ list: String, _ keys: [Key]) {
    var firsts: [Key: Int] = [:]
    var found: [(field: String, detail: DataCheck.Problem.Detail)] = []
    for (index, key) in keys.enumerated() {
      if let first = firsts[key] {
        found.append(("\(list)[\(index)]", .repeated(of: "\(list)[\(first)]")))
      } else {
        firsts[key] = index
      }
    }
    oddities = found
  }
}
