/// An invented alliance that is true to life: for the demo, for the committed sample data and for tests.
///
/// Made from a seed alone, so that it is the same on every machine: 37 schools, three past school years
/// whose pooled reach just holds the bar of 71%, and a running year that is not there yet.
public enum SampleAlliance {
  /// The day the sample is told on: a Saturday in the running year.
  public static var today: Day { day("2026-11-21") }

  /// The seed of the committed sample data.
  public static var seed: UInt64 { 2200 }

  /// The same seed gives the same alliance. Other seeds change the draws (who came, who sat where), not the
  /// schools.
  public static func make(seed: UInt64 = SampleAlliance.seed) -> Alliance {
    let random = SampleRandom(seed: seed)
    var alliance = Alliance.empty(named: "STEM Neteland (voorbeeld)")
    alliance.profile.note = "Voorbeeldgegevens: scholen, personen en aantallen zijn verzonnen."
    let schools = SampleSchool.records(random)
    alliance.schools = Records(schools)
    alliance.partners = Records(SamplePartners.records)
    alliance.guides = Records(SampleGuides.records)
    alliance.venues = Records(SampleVenues.records(schools, random))

    for year in years {
      alliance[year].enrolments = Records(SampleEnrolments.records(schools, year: year, random))
      alliance[year].freeDays = Records(SampleFreeDays.records(year))
      alliance[year].academies = Records(SampleAcademy.all(in: year).map(\.record))
      alliance[year].meetings = Records(SampleMeetings.records(of: schools, in: year, random))
    }
    let totals = SampleTargets.totals(of: alliance)
    for year in years {
      let plan = SampleYear(alliance, year: year, reaching: totals[year]!, random)
      alliance[year].sessions = Records(plan.sessions())
    }
    SampleTargets.leaveUnasked(in: &alliance, random)
    for year in years {
      alliance[year].observations = Records(SampleObservations.records(of: alliance[year], in: year))
    }
    return alliance
  }

  static var runningYear: SchoolYear { SchoolYear(containing: today) }

  /// Three past years and the running one.
  static var years: [SchoolYear] { (-3...0).map(runningYear.advanced(by:)) }

  static func day(_ text: String) -> Day { Day(text)! }
}
