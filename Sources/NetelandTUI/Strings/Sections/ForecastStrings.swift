import Domain

/// Where the year ends, how it goes there, and what one more session would do.
struct ForecastStrings: Sendable {
  // Where the year ends
  /// What is planned.
  let planned: @Sendable (PlannedSeats) -> String
  /// What is not in it as it should be, each in a few words.
  let caveats: @Sendable (PlannedSeats) -> [String]
  /// The same in sentences.
  let doubts: @Sendable (PlannedSeats) -> [String]
  let end: @Sendable (ForecastEnd) -> String
  /// With the pupils that are short by the high and by the low end.
  let verdict: @Sendable (Forecast.Verdict, ClosedRange<Int>?) -> String
  /// The usual sessions that would bring the high and the low end to the bar; empty where none are needed.
  let extra: @Sendable (ForecastGap.Extra) -> String
  /// Of the registered pupils who came, and of those who came who were new.
  let show: RateText
  let firstTime: RateText
  /// The years the rates are of.
  let years: @Sendable ([SchoolYear]) -> String
  /// Why there is no forecast.
  let unknown: @Sendable (ReachDefinition) -> String
  /// From the range of what is possible.
  let possible: @Sendable (String) -> String
  /// Of a look back: the range that it has become since.
  let since: @Sendable (String) -> String
  /// Of a year that is over, or has nothing planned any more.
  let nothingPlanned: String

  // What would close the gap
  let gapTitle: String
  let gapHint: String
  /// From the places and the sessions they are the median of.
  let usual: @Sendable (Int, Int) -> String
  let unreached: String
  let seats: String
  let left: String
  let perSession: String
  let sessions: String
  let points: String
  let nobodyLeft: String
  let lookingBack: String

  // One more session
  let whatIfTitle: String
  let whatIfLabel: @Sendable (WhatIfField) -> String
  let whatIfHint: @Sendable (WhatIfField) -> String
  let asPlanned: String
  let withSession: String
  /// From the range of pupils who have not come.
  let stillToReach: @Sendable (String) -> String
  let noEffect: String
  let chooseSchool: String

  // The course of the year
  /// The reach by now, the line by now and the percent it leads to, as they are written.
  let courseNow: @Sendable (String, String, String) -> String
  let behind: @Sendable (ClosedRange<Int>) -> String
  let courseNotBegun: String
  /// From the range that is expected at the end of the year.
  let courseEnd: @Sendable (String) -> String
  let legend: @Sendable (CourseSign, String) -> String

  // The command
  let title: @Sendable (String, SchoolYear) -> String
  let expectedBy: String
  let reachNow: String
  let rates: String
  let target: String
  let lookedAheadFrom: @Sendable (Day) -> String
  /// Where the whole is a small count.
  let hidden: String
}

/// A rate in words: from the lowest to the highest as it is written, and the counts of all years together.
struct RateText: Sendable {
  let full: @Sendable (String, CountedRate) -> String
  /// In half the room.
  let short: @Sendable (String, CountedRate) -> String
}

/// What the signs of the course stand for.
enum CourseSign: CaseIterable, Sendable {
  case certain, possible, expected, pace
}

extension Format {
  /// A difference between two shares, in tenths of a percent point: `+1,8`.
  func points(tenths: Int) -> String {
    let magnitude = tenths.magnitude
    return "\(tenths < 0 ? "-" : "+")\(magnitude / 10)\(decimalMark)\(magnitude % 10)"
  }
}
