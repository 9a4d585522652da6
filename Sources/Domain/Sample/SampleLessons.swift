/// Sessions that are not for fifth-graders out of school: for secondary schools, and in lesson time.
enum SampleLessons {
  /// Out-of-school sessions in which two secondary schools share the places. Every member school's turn
  /// comes.
  static func secondary(_ count: Int, in year: SchoolYear, leavingOut left: [String]) -> [SampleScheduler
    .Request]
  {
    let rows = SampleSchool.secondary.filter {
      ($0.since ?? .max) <= year.startYear && !left.contains($0.key)
    }
    return (0..<count).map { index in
      // Schools of two years have S1 and S2 only; the older pupils' turn comes every third time.
      let pair = [rows[index * 2 % rows.count], rows[(index * 2 + 1) % rows.count]]
      let older = index % 3 == 2 && !pair.contains { $0.name.contains("iddenschool") }
      let grade: Grade = older ? .s3 : index % 2 == 0 ? .s1 : .s2
      return SampleScheduler.Request(
        participation: pair.map { Participation(school: $0.id, grade: grade, registered: 10) },
        workshops: older ? ["VS-04", "VS-05", "VS-07", "VS-09"] : younger,
        venues: index % 2 == 0
          ? ["V-thomasmore", "V-hidrodoe"] : ["V-hidrodoe", "V-thomasmore", "V-stemlokaal"])
    }
  }

  private static var younger: [String] {
    ["VS-08", "MT-1", "VI-1", "VS-02", "VS-03", "MT-2", "VI-2", "VS-06", "VS-01"]
  }

  /// Sessions during lessons, in a room of the school itself.
  static func inSchool(_ count: Int, of records: YearRecords, in year: SchoolYear) -> [SampleScheduler
    .Request]
  {
    let turns: [(school: String, venue: String, grade: Grade)] = [
      ("990342-01", "V-kempen", .s1), ("990033-01", "V-kiezelsteen", .l6), ("990413-01", "V-roselien", .s2),
      ("990118-01", "V-odilon", .l6), ("990325-01", "V-hadewijch", .s1), ("990228-01", "V-okkernoot", .l5),
    ]
    return (0..<count).map { index in
      let turn = turns[index % turns.count]
      let cohort = CohortKey(school: RecordID(turn.school), grade: turn.grade)
      let pupils = min(SampleOuting.places, records.enrolled(cohort) ?? 0)
      return SampleScheduler.Request(
        participation: [Participation(school: cohort.school, grade: turn.grade, registered: pupils)],
        workshops: turn.grade.level == .secondary
          ? ["VS-03", "VS-08", "VS-06", "VS-02", "VS-01", "MT-2"] : SampleOuting.workshops,
        venues: [turn.venue], setting: .inSchool)
    }
  }
}
