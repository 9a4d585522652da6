/// What a key does where one stands, and why it does nothing at the moment: a line of the help and of the palette.
struct ActionOffer: Equatable, Sendable {
  let binding: KeyBinding
  /// In the interface's language; nil where it can be done.
  let refusal: String?

  var action: Action { binding.action }
  var keys: String { binding.keys.map(\.label).joined(separator: " ") }
}

extension AppState {
  /// Every key that holds now, nearest first.
  var offers: [ActionOffer] {
    keys.bindings(in: contexts).map { ActionOffer(binding: $0, refusal: refusal(of: $0.action)) }
  }
}
