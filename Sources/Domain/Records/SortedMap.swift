/// A small dictionary in the order of its keys.
///
/// For what is made before the first frame: a `Dictionary` asks of its key to be `Hashable`, and for each kind of key the
/// Swift runtime looks through all conformances of the program to see that it is, which takes longer than everything else
/// that is done with the few entries it gets there. This type asks nothing of its key.
public struct SortedMap<Key, Value> {
  public private(set) var entries: [(key: Key, value: Value)] = []

  public init() {}

  /// In order.
  public var keys: [Key] { entries.map(\.key) }
  /// In the order of their keys.
  public var values: [Value] { entries.map(\.value) }

  /// Keeps the entries that satisfy a condition.
  public func filter(_ isWanted: ((key: Key, value: Value)) -> Bool) -> SortedMap {
    var kept = SortedMap()
    for entry in entries where isWanted(entry) { kept.entries.append(entry) }
    return kept
  }
}

extension SortedMap where Key: Comparable {
  public subscript(key: Key) -> Value? {
    get {
      let index = place(of: key)
      return isThere(key, at: index) ? entries[index].value : nil
    }
    _modify {
      let index = place(of: key)
      let known = isThere(key, at: index)
      var value: Value?
      // Moved out and back, so that what it holds is changed in place.
      if known { value = entries.remove(at: index).value }
      defer { if let value { entries.insert((key, value), at: index) } }
      yield &value
    }
  }

  public subscript(key: Key, default usual: @autoclosure () -> Value) -> Value {
    get { self[key] ?? usual() }
    _modify {
      let index = place(of: key)
      if !isThere(key, at: index) { entries.insert((key, usual()), at: index) }
      yield &entries[index].value
    }
  }

  private func isThere(_ key: Key, at index: Int) -> Bool { index < entries.count && !(key < entries[index].key) }

  /// The first place where nothing smaller stands.
  private func place(of key: Key) -> Int {
    entries.indices.partitioningIndex { !(entries[$0].key < key) }
  }
}

extension SortedMap: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  public subscript(position: Int) -> (key: Key, value: Value) { entries[position] }
}

extension SortedMap: Sendable where Key: Sendable, Value: Sendable {}

extension SortedMap: Equatable where Key: Equatable, Value: Equatable {
  public static func == (left: SortedMap, right: SortedMap) -> Bool {
    left.entries.elementsEqual(right.entries) { $0.key == $1.key && $0.value == $1.value }
  }
}
