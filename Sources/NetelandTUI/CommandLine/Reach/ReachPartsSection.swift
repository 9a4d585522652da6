import Domain

/// The reach of the year split into parts.
struct ReachPartsSection: ReachSection {
  let part: ReachCommand.Part
  let rows: [ReachFigure]

  init(
    _ question: ReachQuestion, by part: ReachCommand.Part, sortedBy sorting: ReachCommand.Sorting? = nil,
    reversed: Bool = false
  ) {
    self.part = part
    rows = part.figures(question).sorted(by: sorting, reversed: reversed)
  }

  func lines(_ wording: ReachWording) -> [String] {
    part == .segment ? [] : ReachFigure.table(wording.texts.part(part), rows, wording).lines
  }

  var members: [JSONValue.Member] {
    [.init("by", JSONValue(part.rawValue)), .init("parts", .list(rows.map(\.json)))]
  }
}
