import Domain

/// What keys do to the sessions that are marked.
enum AgendaMarks {
  static let sign = "*"

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
