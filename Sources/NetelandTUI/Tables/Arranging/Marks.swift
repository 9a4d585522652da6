/// The rows that are marked, by a key that stays with its row, for actions that hold for several at once.
struct Marks<Key: Hashable & Sendable>: Sendable {
  private var keys: Set<Key> = []
  /// Where a range begins.
  private var last: Key?

  var isEmpty: Bool { keys.isEmpty }
  var count: Int { keys.count }
  func contains(_ key: Key) -> Bool { keys.contains(key) }

  mutating func toggle(_ key: Key) {
    if keys.remove(key) == nil { keys.insert(key) }
    last = key
  }

  /// Marks from the one that was marked last to this one, both included; without one before, this one.
  mutating func extend(to key: Key, through shown: [Key]) {
    defer { last = key }
    guard let from = last.flatMap(shown.firstIndex), let to = shown.firstIndex(of: key) else {
      keys.insert(key)
      return
    }
    keys.formUnion(shown[min(from, to)...max(from, to)])
  }

  /// Marks all of these; where they all are, none of them.
  mutating func toggleAll(_ shown: [Key]) {
    if keys.isSuperset(of: shown) { keys.subtract(shown) } else { keys.formUnion(shown) }
  }

  mutating func clear() { self = Marks() }

  /// Lets go of what is no longer there: nothing is done to what nobody sees.
  mutating func keep(_ known: some Sequence<Key>) {
    guard !keys.isEmpty else { return }
    keys.formIntersection(known)
  }
}
