import Domain

/// A column of the figures in a file for a spreadsheet.
enum ReachFileColumn: CaseIterable, Sendable {
  case schoolYear, definition, asOf
  case key, name
  case reachedAtLeast, reachedAtMost, pupils, shareAtLeast, shareAtMost
  case needed, stillNeededAtLeast, stillNeededAtMost, verdict
  case contacts, cohorts, cohortsWithoutEnrolment, cohortsProvisional, cohortsContradicted, sessionsWithoutNumbers

  /// What stands in it: a number nobody knows is an empty cell. Shares are percentages with one decimal.
  func cell(_ figure: ReachFigure, _ question: ReachQuestion, _ wording: ReachWording) -> CSVCell {
    let (reach, standing) = (figure.reach, figure.standing)
    let isKnown = reach.cohorts > reach.cohortsWithoutEnrolment
    let hidden = figure.hidden
    let mark = CSVCell.text(ReachWording.hiddenMark)
    func known(_ number: Int) -> CSVCell { isKnown ? .integer(number) : .empty }
    /// A small count says that it is one, as in the text.
    func count(_ number: Int, _ reason: Disclosure.Reason?) -> CSVCell {
      wording.hidden(reason, number).map(CSVCell.text) ?? known(number)
    }
    func open(_ cell: CSVCell) -> CSVCell { hidden.reached == nil ? cell : mark }
    func share(_ tenths: Int?) -> CSVCell { open(tenths.map { .decimal(Double($0) / 10) } ?? .empty) }
    switch self {
    case .schoolYear: return .text(question.year.description)
    case .definition: return .text(wording.strings.reach.shortDefinition(question.definition))
    case .asOf: return question.asOf.map { .text($0.description) } ?? .empty
    case .key: return figure.key.map(CSVCell.text) ?? .empty
    case .name: return .text(figure.name.isEmpty ? wording.texts.withoutPart : figure.name)
    case .reachedAtLeast: return open(known(reach.lower))
    case .reachedAtMost: return count(reach.upper, hidden.reached)
    case .pupils: return count(reach.enrolled, hidden.pupils)
    case .shareAtLeast: return share(reach.share?.lowerTenths)
    case .shareAtMost: return share(reach.share?.upperTenths)
    case .needed: return hidden.pupils == nil ? known(standing.needed) : mark
    case .stillNeededAtLeast: return open(known(standing.stillNeeded.lowerBound))
    case .stillNeededAtMost: return open(known(standing.stillNeeded.upperBound))
    case .verdict: return open(.text(wording.words.verdict(standing.verdict)))
    case .contacts: return open(.integer(reach.contacts))
    case .cohorts: return .integer(reach.cohorts)
    case .cohortsWithoutEnrolment: return .integer(reach.cohortsWithoutEnrolment)
    case .cohortsProvisional: return .integer(reach.cohortsProvisional)
    case .cohortsContradicted: return .integer(reach.cohortsContradicted)
    case .sessionsWithoutNumbers: return .integer(reach.unrecorded)
    }
  }
}

extension ReachStatement {
  /// The parts as a file that a Belgian spreadsheet opens by itself: a row a part, without a row for the whole, so that a
  /// column can be added up. Each row says what it counts: a number goes nowhere without its definition.
  func csv(_ wording: ReachWording) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.append(ReachFileColumn.allCases.map { .text(wording.strings.reachList.column($0)) })
    for row in parts.rows {
      writer.append(ReachFileColumn.allCases.map { $0.cell(row, question, wording) })
    }
    return writer.bytes
  }
}
