import Domain

/// A sum of reached pupils against the bar, with what is missing from it: what a gauge and its sentence need.
struct ReachTotal: Equatable, Sendable {
  let reach: Reach
  let standing: Standing
  let gaps: ReachGaps

  init(_ report: ReachReport, on today: Day) {
    reach = report.total
    standing = report.standing(on: today)
    gaps = ReachGaps(
      cohortsWithoutEnrolment: reach.cohortsWithoutEnrolment, cohortsProvisional: reach.cohortsProvisional,
      sessionsWithoutNumbers: report.sessionsWithoutNumbers.count,
      uncountedCohorts: report.uncountedCohorts.count, inferred: reach.inferred, isEmpty: reach.enrolled == 0)
  }

  var bar: RangeBar { reach.bar(percent: standing.percent) }

  /// `412-470 van 702 leerlingen · 58,6-67,0 %`
  func figure(in world: World) -> StyledText {
    guard let share = reach.share else { return "" }
    let format = world.format
    let reached = world.strings.reach.reached(format.range(reach.lower, reach.upper), reach.enrolled)
    return StyledText(format.percent(tenths: share.lowerTenths, share.upperTenths), .accent)
      + StyledText("  \(reached)")
  }

  /// `✓ doel gehaald`, `nog 12 tot 43 leerlingen nodig`
  func verdict(in world: World) -> StyledText {
    let text = world.strings.reach.standing(standing, gaps)
    return switch standing.verdict {
    case .met: StyledText("\(Signs.good) \(text)", .good)
    case .missed: StyledText("\(Signs.bad) \(text)", .bad)
    case .notYetKnown: StyledText(text, .warning)
    }
  }

  /// The figure and the verdict; of the figure as much as there is room for, for the verdict matters more.
  func sentence(width: Int, in world: World) -> StyledText {
    let verdict = verdict(in: world)
    guard let share = reach.share else { return verdict }
    let percent = StyledText(world.format.percent(tenths: share.lowerTenths, share.upperTenths), .accent)
    let candidates = [figure(in: world) + "  ·  " + verdict, percent + "  ·  " + verdict]
    return candidates.first { $0.width <= width } ?? verdict
  }

  /// What is not in the number; empty where nothing is missing. Where that is too wide, at least what could not be read.
  func missing(width: Int = .max, in world: World) -> StyledText {
    let unread = unread(in: world)
    let texts = unread + world.strings.reach.gaps(gaps)
    guard !texts.isEmpty else { return "" }
    let candidates = [texts, unread, Array(unread.prefix(1))].filter { !$0.isEmpty }.map {
      StyledText("! " + $0.joined(separator: ", "), .warning)
    }
    return candidates.first { $0.width <= width } ?? candidates[0]
  }

  private func unread(in world: World) -> [String] {
    let sources = ReachSources(world.problems)
    let others = sources.partial.count - (sources.isTargetKnown ? 0 : 1)
    let assumed = sources.isTargetKnown ? nil : world.format.percent(standing.percent)
    return world.strings.reach.unread(assumed, others)
  }
}

extension Reach {
  /// With the mark at the pupils that the percent needs.
  func bar(percent: Int) -> RangeBar {
    RangeBar(
      low: lower, high: upper, total: enrolled, target: Standing.needed(percent: percent, of: enrolled))
  }
}

extension Format {
  /// A share as a range, `?` where there are no pupils to take a share of.
  func share(_ reach: Reach) -> String {
    reach.share.map { percent(tenths: $0.lowerTenths, $0.upperTenths) } ?? unknown
  }
}

extension Standing {
  /// Pupils still needed in a few columns: `✓`, `12`, `5-12`, `✗` where no more can come, `?`.
  func need(of reach: Reach, format: Format) -> StyledText {
    switch verdict {
    case .met: StyledText(Signs.good, .good)
    case .missed: StyledText(Signs.bad, .bad)
    case .notYetKnown:
      reach.enrolled == 0 || reach.cohortsWithoutEnrolment > 0
        ? StyledText(Signs.unknown, .unknown)
        : StyledText(format.range(stillNeeded.lowerBound, stillNeeded.upperBound))
    }
  }
}
