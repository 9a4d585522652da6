/// How many fifth-graders the sample reaches in a year, and of each school.
enum SampleTargets {
  /// Pupils of L5 to reach out of school in each year: rising, and in the past years together a few more
  /// than the bar asks for. The running year gets what it would end with.
  static func totals(of alliance: Alliance) -> [SchoolYear: Int] {
    let past = SampleAlliance.years.dropLast()
    let pupils = past.map { fifthGraders(of: alliance, in: $0) }
    let percent = alliance.profile.target.percent
    // What the target needs, in integers: the percentage of the pupils, rounded up.
    let needed = (percent * pupils.reduce(0, +) + 99) / 100
    var totals: [SchoolYear: Int] = [:]
    var left = needed + spare
    for (year, (count, share)) in zip(past.dropLast(), zip(pupils, [67, 71])) {
      totals[year] = count * share / 100
      left -= count * share / 100
    }
    totals[past.last!] = left
    totals[SampleAlliance.runningYear] = fifthGraders(of: alliance, in: SampleAlliance.runningYear) * 74 / 100
    return totals
  }

  /// Pupils beyond the bar in the past years, of whom some fall out of the lower bound again, where nobody
  /// asked for first-timers.
  private static var spare: Int { 15 }

  private static func fifthGraders(of alliance: Alliance, in year: SchoolYear) -> Int {
    alliance[year].enrolments.reduce(0) { $0 + ($1.count(.l5)?.total ?? 0) }
  }

  /// The pupils to reach in each school that takes part, but for those `left` out; they add up to `total`,
  /// as far as there are pupils.
  static func reached(
    _ total: Int, of records: YearRecords, in year: SchoolYear, leavingOut left: [String],
    _ random: SampleRandom
  ) -> [String: Int] {
    let rows = SampleSchool.primary.filter { ($0.since ?? .max) <= year.startYear && !left.contains($0.key) }
    let sizes = rows.map {
      (key: $0.key, pupils: records.enrolled(CohortKey(school: $0.id, grade: .l5)) ?? 0)
    }
    let pupils = sizes.reduce(0) { $0 + $1.pupils }

    var reached: [String: Int] = [:]
    var sum = 0
    for (key, size) in sizes {
      // A school keeps its habits from year to year; a smaller part of it is chance.
      var habit = random.stream("habit " + key)
      var chance = random.stream("year \(year) " + key)
      let percent = total * 100 / pupils + habit.between(-20...20) + chance.between(-7...7)
      let count = min(max(size * percent / 100, 1), size)
      reached[key] = count
      sum += count
    }
    var turn = 0
    while sum != total, turn < 10_000 {
      let (key, size) = sizes[turn % sizes.count]
      turn += 1
      let count = reached[key]!
      if sum < total, count < size {
        reached[key] = count + 1
        sum += 1
      } else if sum > total, count > 1 {
        reached[key] = count - 1
        sum -= 1
      }
    }
    return reached
  }

  /// Takes the first-timers out of a few records of the past years, as if nobody had asked, so that a range
  /// shows.
  ///
  /// Until then both bounds are the number of pupils who came. A record without first-timers lowers the one
  /// by those at most, and raises the other by those who had come before at most: two budgets keep the
  /// range where it should be.
  static func leaveUnasked(in alliance: inout Alliance, _ random: SampleRandom) {
    var random = random.stream("unasked")
    let past = SampleAlliance.years.dropLast()
    for year in past {
      var lost = (spare - 3) / past.count
      var gained = 11
      for (id, index) in random.shuffled(asked(alliance[year])) {
        guard var session = alliance[year].sessions[id] else { continue }
        var part = session.participation[index]
        guard let attended = part.attended, let new = part.firstTimers, new <= lost, attended > new,
          attended - new <= gained
        else { continue }
        lost -= new
        gained -= attended - new
        part.firstTimers = nil
        part.girlsFirstTimers = nil
        part.priorityFirstTimers = nil
        session.participation[index] = part
        alliance[year].sessions.put(session)
      }
    }
  }

  /// The records of fifth-graders at single sessions out of school.
  private static func asked(_ records: YearRecords) -> [(RecordID<Session>, Int)] {
    var found: [(RecordID<Session>, Int)] = []
    for session in records.sessions
    where session.status == .held && session.setting == .outOfSchool && session.academy == nil {
      for (index, part) in session.participation.enumerated() where part.grade == .l5 {
        found.append((session.id, index))
      }
    }
    return found
  }
}
