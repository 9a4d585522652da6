/// Pupils per school, year and grade. A class moves up: the L6 of a year is about the L5 of the year before.
enum SampleEnrolments {
  /// The enrolments of all schools in one year.
  static func records(_ schools: [School], year: SchoolYear, _ random: SampleRandom) -> [Enrolment] {
    let sizes = Dictionary(uniqueKeysWithValues: SampleSchool.all.map { ($0.key, $0.size) })
    return schools.map { school in
      let grades = grades(of: school)
      let counts = grades.map { grade in
        count(school, grade, year: year, size: sizes[school.id.text]!, random)
      }
      return Enrolment(
        school: school.id, counts: counts,
        provisional: year == SampleAlliance.runningYear && provisional.contains(school.id.text))
    }
  }

  /// The schools that have not sent their count of the running year yet.
  private static var provisional: [String] { ["990173-01", "990228-01", "990342-01", "990384-01"] }

  /// Schools that report one number a grade, boys and girls together.
  private static var undivided: [String] { ["990085-01", "990379-01"] }

  private static func grades(of school: School) -> [Grade] {
    guard school.levels == [.secondary] else { return [.l1, .l2, .l3, .l4, .l5, .l6] }
    if school.name.contains("iddenschool") { return [.s1, .s2] }
    return school.name.contains("echnisch")
      ? [.s1, .s2, .s3, .s4, .s5, .s6, .s7] : [.s1, .s2, .s3, .s4, .s5, .s6]
  }

  private static func count(
    _ school: School, _ grade: Grade, year: SchoolYear, size: Int, _ random: SampleRandom
  ) -> GradeCount {
    // Named after the year in which they were, or will be, in L1: the same pupils from year to year.
    let generation = year.startYear - grade.rank
    var draw = random.stream("class \(school.id.text) \(generation)")
    let primary = grade.level == .primary
    let pupils: Int
    if primary {
      // The running L5 is as the table has it; nine pupils is the least and sixty the most the sample wants.
      let spread = max(1, size / 10)
      let isRunningL5 = generation == SampleAlliance.runningYear.startYear - Grade.l5.rank
      let drawn = size + draw.between(-spread...spread)
      pupils = isRunningL5 ? size : min(max(drawn, 9), 60)
    } else {
      let drawn = size + draw.between(-size / 8...size / 8)
      pupils = grade == .s7 ? max(8, drawn / 6) : drawn
    }
    if undivided.contains(school.id.text) {
      return GradeCount(grade: grade, pupils: pupils)
    }
    let girls = min(pupils, max(0, pupils / 2 + draw.between(-pupils / 8...pupils / 8)))
    var count = GradeCount(grade: grade, boys: pupils - girls, girls: girls)
    if primary, !["990047-02", "990145-01", "990215-01"].contains(school.id.text) {
      count.priority = pupils * draw.between(8...34) / 100
    }
    return count
  }
}
