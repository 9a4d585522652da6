/// Brings two changes of one record together, field by field, against the state both started from.
///
/// A field that one side has changed gets that side's value; one that both have changed in the same way, that value. Where
/// they differ it keeps *theirs*, what stands there now, and is named: nothing that others wrote is overwritten unseen.
/// Elements of a list with a key of their own (the classes of a session) are merged one by one, in the same way; other
/// lists count as one value. (The three-way merge of diff3, by fields instead of lines.)
struct RecordMerge: FieldVisitor {
  /// The fields in which the two contradict each other: `venue`, `participation[school-3 L5]`.
  private(set) var conflicts: [String] = []

  private let base: [any Sendable]
  private let ours: [any Sendable]
  private var index = 0

  private init(_ base: FieldSnapshot, _ ours: FieldSnapshot) {
    self.base = base.values
    self.ours = ours.values
  }

  /// `theirs` with what `ours` changed of `base`, and the fields in which that could not be.
  static func merge<Value: Visitable>(base: Value, ours: Value, theirs: Value) -> (merged: Value, conflicts: [String]) {
    var merge = RecordMerge(FieldSnapshot(base), FieldSnapshot(ours))
    var merged = theirs
    do {
      try merged.visit(&merge)
    } catch {
      preconditionFailure("a merge throws nothing, and a record only what its visitor throws")
    }
    return (merged, merge.conflicts)
  }

  /// A record has the same fields in the same order, whatever it holds: the position tells which one it is.
  private mutating func next<Value>(_ type: Value.Type) -> (base: Value, ours: Value) {
    defer { index += 1 }
    guard let base = base[index] as? Value, let ours = ours[index] as? Value else {
      preconditionFailure("the fields of a record do not depend on what is in it")
    }
    return (base, ours)
  }

  /// Whether the field takes our value; notes a contradiction.
  private mutating func takesOurs<Value: Equatable>(
    _ base: Value, _ ours: Value, _ theirs: Value, _ key: @autoclosure () -> String
  ) -> Bool {
    if ours == base || ours == theirs { return false }
    if theirs == base { return true }
    conflicts.append(key())
    return false
  }

  private mutating func merge<Value: Equatable>(_ key: StaticString, _ theirs: inout Value) {
    let (base, ours) = next(Value.self)
    if takesOurs(base, ours, theirs, "\(key)") { theirs = ours }
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) {
    merge(key, &value)
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) {
    merge(key, &value)
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, usually usual: Value) {
    merge(key, &value)
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) {
    merge(key, &values)
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) {
    merge(key, &part)
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) {
    guard Part.self is any MergeKeyed.Type else { return merge(key, &parts) }
    let (base, ours) = next([Part].self)
    guard [base, ours, parts].allSatisfy(RecordMerge.isKeyed) else {
      if takesOurs(base, ours, parts, "\(key)") { parts = ours }
      return
    }
    func find(_ name: String, in parts: [Part]) -> Part? { parts.first { RecordMerge.key(of: $0) == name } }
    var names = parts.map(RecordMerge.key)
    names += (ours + base).map(RecordMerge.key).filter { !names.contains($0) }
    var merged: [Part] = []
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      let mine = find(name, in: ours)
      var part = find(name, in: parts)
      if takesOurs(find(name, in: base), mine, part, "\(key)[\(name)]") { part = mine }
      if let part { merged.append(part) }
    }
    parts = merged
  }

  mutating func unknown(_ fields: inout UnknownFields) {
    merge("…", &fields)
  }

  /// Whether each element has a key of its own: a list with the same class twice is one value.
  static func isKeyed<Part: Visitable>(_ parts: [Part]) -> Bool {
    Set(parts.map(key)).count == parts.count
  }

  static func key<Part: Visitable>(of part: Part) -> String {
    (part as? any MergeKeyed)?.mergeKey ?? ""
  }
}
