import Domain

/// Something in the file of settings that is not as it should be, and where.
struct SettingProblem: Equatable, Sendable {
  enum Weight: String, Sendable {
    /// The setting does not hold.
    case ignored
    /// It holds, and does not do all that one may expect of it.
    case warning
  }

  /// `found` is an excerpt that is safe to show; names of settings, actions and contexts are those of the file.
  enum Kind: Equatable, Sendable {
    /// No JSON, or another kind of value.
    case data(DataProblem.Kind)
    /// More bytes than anybody writes by hand.
    case tooLong(limit: Int)
    /// No such setting, context, action, table or column. `nearest` is what was probably meant.
    case unknownName(found: String, nearest: String?, expected: [String])
    /// An action that does nothing in this context, and where it does.
    case elsewhere(action: Action, contexts: [KeyContext])
    /// Neither a key nor a list of keys.
    case notKeys(found: String)
    case unknownKey(found: String)
    /// A terminal cannot tell it from another key.
    case sameKey(found: String, as: Key)
    /// It types, or moves in what was typed, in this context.
    case types(Key)
    /// One could not go on without this action.
    case needed
    /// Another action has the key in the same context.
    case taken(Key, by: Action)
    /// The key is typed with AltGr on a Belgian keyboard.
    case altGr(Key)
    /// The key did something else here, by a wider context.
    case hides(Key, Action, in: KeyContext)
    /// In these contexts the key does something else.
    case hidden(Key, in: [KeyContext])

    var weight: Weight {
      switch self {
      case .altGr, .hides, .hidden: .warning
      default: .ignored
      }
    }
  }

  let file: String
  /// From 1; nil where the problem has no place in the text.
  let line: Int?
  /// From 1, in characters.
  let column: Int?
  /// The way to it: `keys.agenda.newSession`; empty for the whole file.
  let setting: String
  let kind: Kind
}
