/// The whole: municipalities and targets, schools, partners, the catalogue, and what happened year by year.
public struct Alliance: Sendable, Equatable {
  public var profile = AllianceProfile()
  public var schools = Records<School>()
  public var workshops = Records<Workshop>()
  public var partners = Records<Partner>()
  public var guides = Records<Guide>()
  public var venues = Records<Venue>()
  public var kits = Records<Kit>()
  public var years = SortedMap<SchoolYear, YearRecords>()

  public init() {}

  /// The records of a school year; empty where there are none yet.
  public subscript(year: SchoolYear) -> YearRecords {
    get { years[year] ?? YearRecords() }
    _modify { yield &years[year, default: YearRecords()] }
  }

  /// The school years with records, oldest first.
  public var schoolYears: [SchoolYear] { years.keys }

  public func session(_ id: RecordID<Session>) -> Session? {
    for index in years.indices {
      if let found = years.entries[index].value.sessions[id] { return found }
    }
    return nil
  }
}

/// What belongs to one school year; one folder of the data folder.
public struct YearRecords: Sendable, Equatable {
  public var enrolments = Records<Enrolment>()
  public var freeDays = Records<FreeDay>()
  public var academies = Records<Academy>()
  public var sessions = Records<Session>()
  public var meetings = Records<Meeting>()
  public var observations = Records<Observation>()
  /// What calendars have been told; see `Publication`.
  public var publications = Records<Publication>()

  public init() {}

  /// Pupils of a cohort; nil where nobody knows.
  public func enrolled(_ cohort: CohortKey) -> Int? {
    count(of: cohort)?.total
  }

  func count(of cohort: CohortKey) -> GradeCount? {
    enrolments[RecordID(cohort.school.text)]?.count(cohort.grade)
  }
}
