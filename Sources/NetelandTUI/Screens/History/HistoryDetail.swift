import Domain

/// What one change did, record by record and field by field, as lines of any length.
struct HistoryDetail {
  let lines: [StyledText]

  /// So many records are shown field by field; an import has thousands.
  private static let limit = 40

  init(_ entry: HistoryEntry, _ standing: ChangeStanding, in world: World) {
    let names = Names(world.alliance, words: world.strings.words, format: world.format)
    var lines = [
      StyledText(world.strings.edits.describe(entry.change), .title),
      StyledText("\(entry.author.name(at: world.host))  \(HistoryDetail.moment(entry, in: world))", .muted),
    ]
    if let sentence = HistoryDetail.sentence(standing, in: world) { lines.append(sentence) }
    let mutations = entry.change.edit.mutations
    if mutations.count > 1 { lines.append(StyledText(HistoryDetail.counts(mutations, in: world), .accent)) }
    for mutation in mutations.prefix(HistoryDetail.limit) {
      lines.append(HistoryDetail.title(mutation, in: world))
      lines += names.lines(of: mutation).map { StyledText("    " + $0) }
    }
    if mutations.count > HistoryDetail.limit {
      lines.append(StyledText(world.strings.history.more(mutations.count - HistoryDetail.limit), .muted))
    }
    self.lines = lines
  }

  /// The lines as they fit in so many columns.
  static func broken(_ lines: [StyledText], width: Int) -> [StyledText] {
    lines.flatMap { Paragraph($0).lines(width: width) }
  }

  private static func moment(_ entry: HistoryEntry, in world: World) -> String {
    entry.sequence == 0 ? world.strings.history.onItsWay : entry.author.moment(world.format)
  }

  /// `~ locatie De Brug`
  private static func title(_ mutation: Mutation, in world: World) -> StyledText {
    let (sign, style): (String, Style) =
      switch mutation.effect {
      case .added: ("+", .good)
      case .changed: ("~", .accent)
      case .deleted: ("-", .bad)
      }
    let name = world.strings.edits.subject(mutation.subject(in: world.alliance))
    return StyledText(sign, style) + StyledText(" \(world.strings.words.kind(mutation.file.kind)) \(name)")
  }

  /// `37 scholen gewijzigd · 1 sessie toegevoegd`
  private static func counts(_ mutations: [Mutation], in world: World) -> String {
    var parts: [String] = []
    for kind in RecordKind.allCases {
      let ofKind = mutations.filter { $0.file.kind == kind }
      for effect in Mutation.Effect.allCases {
        let count = ofKind.count { $0.effect == effect }
        if count > 0 { parts.append(world.strings.history.count(effect, count, kind)) }
      }
    }
    return parts.joined(separator: " · ")
  }

  /// Nil for a change that stands: that needs no words.
  private static func sentence(_ standing: ChangeStanding, in world: World) -> StyledText? {
    let texts = world.strings.history
    func known(_ place: Int, _ sentence: (HistoryEntry) -> String) -> StyledText {
      StyledText(sentence(world.history[place]), .warning)
    }
    func about(_ place: Int?, _ sentence: (String, String, String) -> String) -> StyledText {
      guard let place else { return StyledText(texts.tooOld, .warning) }
      return known(place) {
        sentence(
          world.strings.edits.describe($0.change.edit), $0.author.name(at: world.host), moment($0, in: world))
      }
    }
    switch standing {
    case .stands: return nil
    case .undone(let place):
      return known(place) { texts.undoneBy($0.author.name(at: world.host), moment($0, in: world)) }
    case .undoes(let place): return about(place, texts.undoes)
    case .redoes(let place): return about(place, texts.redoes)
    }
  }
}
