import Domain

/// One answer to a question about reach: as lines for people, and as members of the document for programs.
///
/// A section of its own for what can be told apart; `ReachStatement` puts them one after the other.
protocol ReachSection {
  /// Empty where there is nothing to say.
  func lines(_ wording: ReachWording) -> [String]
  /// With keys that no other section has. They are there whether or not there is anything to say.
  var members: [JSONValue.Member] { get }
  /// None of its lines has a hidden number that the question does not know of.
  var hidesNothing: Bool { get }
}

extension ReachSection {
  var hidesNothing: Bool { true }
}
