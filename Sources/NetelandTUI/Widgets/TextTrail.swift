/// What a text was before each change of it, to go back to and forth.
///
/// Letters typed one after the other are one step up to a space, and so are characters erased one after the other: going
/// back goes by words.
struct TextTrail: Sendable {
  struct Moment: Equatable, Sendable {
    let characters: [Character]
    let cursor: Int
  }

  /// Changes of one sort that follow each other are one step.
  enum Sort: Sendable {
    case typing, erasing
    /// A step by itself.
    case other
  }

  private var past: [Moment] = []
  private var future: [Moment] = []
  /// The sort of the last change; nil after anything else.
  private var running: Sort?

  private static let limit = 100

  /// Notes what the text was before a change.
  mutating func note(_ moment: Moment, _ sort: Sort) {
    future = []
    defer { running = sort }
    if sort != .other, sort == running { return }
    past.append(moment)
    if past.count > TextTrail.limit { past.removeFirst() }
  }

  /// A next change of this sort is one step with the last.
  mutating func `continue`(_ sort: Sort) { running = sort }

  /// The next change is a step of its own.
  mutating func pause() { running = nil }

  mutating func back(from moment: Moment) -> Moment? {
    guard let last = past.popLast() else { return nil }
    future.append(moment)
    running = nil
    return last
  }

  mutating func forth(from moment: Moment) -> Moment? {
    guard let next = future.popLast() else { return nil }
    past.append(moment)
    running = nil
    return next
  }
}
