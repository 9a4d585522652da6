import Domain

/// The sessions that are marked in the list, for keys that hold for several at once.
typealias AgendaMarks = Marks<RecordID<Session>>

extension AgendaMarks {
  static let sign = "*"

  /// The marked ones in the order of these.
  func inOrder(of sessions: [Session]) -> [RecordID<Session>] { sessions.lazy.map(\.id).filter(contains) }

  mutating func keep(_ sessions: [Session]) { keep(sessions.lazy.map(\.id)) }

  /// What an action on one session is on all that are marked; nil where it is for one alone.
  static func bulk(_ action: Action) -> BulkAction? {
    switch action {
    case .confirmSession: .confirm
    case .markHeld: .hold
    case .cancelSession: .cancel
    case .moveSession: .move
    case .editSession: .addGuide
    default: nil
    }
  }
}
