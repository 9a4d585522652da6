/// One field in which two states of a record differ.
public struct FieldDifference: Equatable, Sendable {
  /// The way to the field, elements counted from 0: `day`, `address.street`, `participation[2].attended`.
  /// An element that was taken out is counted as it stood before, any other as it stands after.
  public let field: String
  /// The field of the record itself in which this lies: `participation`; with its name where elements are named.
  public let key: String
  /// Nil where the field was not there: unknown or empty. A field with a usual value holds it.
  public let before: FieldContent?
  public let after: FieldContent?
}

/// What a field holds.
public enum FieldContent: Equatable, Sendable {
  case scalar(Scalar)
  case list([Scalar])
  /// The value of a key that this version does not know, as JSON.
  case json(String)
}

/// The fields in which `after` differs from `before`, in the order of the file.
///
/// In a list of objects the elements that are the same at its begin and at its end are left out; those
/// between are compared one by one, so that an element added or taken out anywhere is one element that
/// differs.
/// - Parameter namingElements: elements that have a key of their own are told apart by that, as a merge does, wherever
///   they stand: `participation[012345-01 L5].attended`.
public func differences<Value: Visitable>(
  from before: Value, to after: Value, namingElements: Bool = false
) -> [FieldDifference] {
  guard before != after else { return [] }
  var comparison = FieldComparison()
  comparison.compare(
    FieldCollector.fields(of: before, namingElements: namingElements),
    FieldCollector.fields(of: after, namingElements: namingElements), in: "")
  return comparison.differences
}

private struct FieldComparison {
  private(set) var differences: [FieldDifference] = []
  private var key = ""

  /// Two objects of one type have the same fields in the same order; only their unknown keys may differ.
  mutating func compare(_ before: [CollectedField], _ after: [CollectedField], in path: String) {
    for field in after {
      let old = before.first { $0.key == field.key }
      compare(old?.value ?? .absent, field.value, in: path, field.key)
    }
    for field in before where !after.contains(where: { $0.key == field.key }) {
      compare(field.value, .absent, in: path, field.key)
    }
  }

  private mutating func compare(
    _ before: CollectedValue, _ after: CollectedValue, in path: String, _ name: String
  ) {
    guard before != after else { return }
    if path.isEmpty { key = name }
    let field = path.isEmpty ? name : path + "." + name
    switch (before, after) {
    case (.object(let old), .object(let new)):
      compare(old, new, in: field)
    case (.objects(let old), .objects(let new)):
      compareElements(old, new, in: field)
    default:
      replace(before, by: after, in: field)
    }
  }

  /// One of the two is absent: all fields of the other come or go.
  private mutating func replace(_ before: CollectedValue, by after: CollectedValue, in field: String) {
    switch (before, after) {
    case (.object(let old), _): compare(old, [], in: field)
    case (_, .object(let new)): compare([], new, in: field)
    case (.objects(let old), _): compareElements(old, [], in: field)
    case (_, .objects(let new)): compareElements([], new, in: field)
    default:
      differences.append(
        FieldDifference(field: field, key: key, before: before.content, after: after.content))
    }
  }

  private mutating func compareElements(
    _ before: [[CollectedField]], _ after: [[CollectedField]], in field: String
  ) {
    let shared = zip(before, after)
    let head = shared.prefix { $0 == $1 }.count
    let rest = (before.dropFirst(head), after.dropFirst(head))
    let tail = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    let old = Array(rest.0.dropLast(tail))
    let new = Array(rest.1.dropLast(tail))
    for index in 0..<max(old.count, new.count) {
      compare(
        index < old.count ? old[index] : [], index < new.count ? new[index] : [],
        in: "\(field)[\(head + index)]")
    }
  }
}

/// A field of an object as it is compared.
struct CollectedField: Equatable {
  let key: String
  let value: CollectedValue
}

indirect enum CollectedValue: Equatable {
  case absent
  case content(FieldContent)
  case object([CollectedField])
  case objects([[CollectedField]])

  fileprivate var content: FieldContent? {
    if case .content(let content) = self { content } else { nil }
  }
}

/// Takes a value apart into its fields, those that are absent too.
struct FieldCollector: FieldVisitor {
  private var fields: [CollectedField] = []
  private let namesElements: Bool

  /// With `namingElements` each element with a key of its own is a field by itself, and so are the unknown keys together:
  /// the fields are then those that a merge decides about, by the names it has for them.
  static func fields<Value: Visitable>(of value: Value, namingElements: Bool = false) -> [CollectedField] {
    var collector = FieldCollector(namesElements: namingElements)
    var copy = value
    do {
      try copy.visit(&collector)
    } catch {
      preconditionFailure("a collector throws nothing, and a record only what its visitor throws")
    }
    return collector.fields
  }

  private mutating func add(_ key: StaticString, _ value: CollectedValue) {
    fields.append(CollectedField(key: "\(key)", value: value))
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value, in range: ClosedRange<Int>?
  ) {
    add(key, .content(.scalar(value.scalar)))
  }

  mutating func field<Value: FieldValue>(
    _ key: StaticString, _ value: inout Value?, in range: ClosedRange<Int>?
  ) {
    add(key, value.map { .content(.scalar($0.scalar)) } ?? .absent)
  }

  mutating func field<Value: FieldValue>(_ key: StaticString, _ value: inout Value, usually usual: Value) {
    add(key, .content(.scalar(value.scalar)))
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ values: inout [Value]) {
    add(key, values.isEmpty ? .absent : .content(.list(values.map(\.scalar))))
  }

  mutating func object<Part: Visitable>(_ key: StaticString, _ part: inout Part?) {
    add(key, part.map { .object(FieldCollector.fields(of: $0)) } ?? .absent)
  }

  mutating func objects<Part: Visitable>(_ key: StaticString, _ parts: inout [Part]) {
    let elements = parts.map { FieldCollector.fields(of: $0) }
    guard namesElements, Part.self is any MergeKeyed.Type, RecordMerge.isKeyed(parts) else {
      return add(key, .objects(elements))
    }
    for (part, element) in zip(parts, elements) {
      fields.append(CollectedField(key: "\(key)[\(RecordMerge.key(of: part))]", value: .object(element)))
    }
  }

  mutating func unknown(_ unknown: inout UnknownFields) {
    let found = unknown.fields.map { CollectedField(key: $0.key, value: .content(.json($0.json))) }
    if !namesElements { fields += found } else if !found.isEmpty { add("…", .object(found)) }
  }
}
