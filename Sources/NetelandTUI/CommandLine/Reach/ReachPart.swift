import ArgumentParser
import Domain

extension ReachCommand {
  /// By what the reach is split.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case municipality, school, net, segment, grade, year
  }
}

extension ReachCommand.Part {
  /// The parts, in the order of the alliance's own lists. Those of schools together are the whole; segments overlap, grades
  /// and years stand beside it.
  func figures(_ question: ReachQuestion) -> [ReachFigure] {
    let report = question.report
    return switch self {
    case .municipality:
      question.figures(report.byMunicipality, key: { $0 }, name: { $0 }) {
        question.disclosure.segment(.municipality($0))
      }
    case .school:
      question.figures(report.bySchool, key: \.text, name: question.names.school) {
        $0.map(question.disclosure.school) ?? .nothing
      }
    case .net:
      question.figures(report.byNetwork, key: \.rawValue, name: question.names.words.network) {
        question.disclosure.segment(.network($0))
      }
    // Grades and years stand beside the whole, whatever it counts.
    case .grade: question.grades
    case .year: ReachYearsSection(question).figures
    // Segments overlap: they are no parts of a whole.
    case .segment: ReachSegmentsSection(question, by: .segment).figures
    }
  }
}
