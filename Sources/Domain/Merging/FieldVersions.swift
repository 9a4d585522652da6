/// A field in which two have made something else of what both knew: its value in the three states.
public struct FieldVersions: Equatable, Sendable {
  /// The field of the record, as a merge names it: `name`, `participation[012345-01 L5]`.
  public let key: String
  /// The way to it in the record, which begins with the key: `participation[012345-01 L5].attended`.
  public let field: String
  /// Before either changed it. Nil in each of the three: unknown, or not there.
  public let base: FieldContent?
  public let ours: FieldContent?
  public let theirs: FieldContent?
}

extension Conflict {
  /// Whether others have deleted the record that we changed.
  public func isDeletedThere(in alliance: Alliance) -> Bool {
    field == nil && alliance.record(mutation.file, mutation.recordID) == nil
  }

  /// Whether we have deleted the record that others changed.
  public var isDeletedHere: Bool { field == nil && mutation.effect == .deleted }

  /// What is contradicted, value by value: where the field is a part with several (a class of a session), those in which the
  /// two differ. Where one has deleted the record: what the other has changed of it.
  public func versions(in alliance: Alliance) -> [FieldVersions] {
    let sides = mutation.sides
    return FieldVersions.all(
      base: sides.before, ours: sides.after, theirs: alliance.record(mutation.file, mutation.recordID), of: field)
  }
}

extension FieldVersions {
  /// - Parameter field: as a merge names it; nil for all of the record.
  static func all(
    base: (any Record)?, ours: (any Record)?, theirs: (any Record)?, of field: String?
  ) -> [FieldVersions] {
    let states = [base, ours, theirs].map { Leaf.all(of: $0, in: field) }
    var known: Set<String> = []
    let places = (states[1] + states[2] + states[0]).filter { known.insert($0.field).inserted }
    return places.compactMap { place in
      let contents = states.map { $0.first { $0.field == place.field }?.content }
      let (before, mine, other) = (contents[0], contents[1], contents[2])
      // Of a record that one side has deleted, what the other has left as it was says nothing.
      let isNews = ours == nil ? other != before : theirs == nil ? mine != before : mine != other
      guard isNews else { return nil }
      return FieldVersions(
        key: place.key, field: place.field, base: before, ours: mine, theirs: other)
    }
  }

  /// A value in a record that has no parts of its own.
  private struct Leaf {
    let key: String
    let field: String
    let content: FieldContent

    static func all(of record: (any Record)?, in field: String?) -> [Leaf] {
      guard let record else { return [] }
      func parts(namingElements: Bool) -> [CollectedField] {
        FieldCollector.fields(of: record, namingElements: namingElements)
          .filter { field == nil || $0.key == field }
      }
      var found = parts(namingElements: true)
      // Where a key comes twice in one of the states, the list is one value in all of them.
      if found.isEmpty { found = parts(namingElements: false) }
      var leaves: [Leaf] = []
      for part in found { collect(part.value, part.key, key: part.key, into: &leaves) }
      return leaves
    }

    private static func collect(_ value: CollectedValue, _ place: String, key: String, into leaves: inout [Leaf]) {
      switch value {
      case .absent: break
      case .content(let content): leaves.append(Leaf(key: key, field: place, content: content))
      case .object(let fields):
        for field in fields { collect(field.value, "\(place).\(field.key)", key: key, into: &leaves) }
      case .objects(let elements):
        for (index, fields) in elements.enumerated() {
          collect(.object(fields), "\(place)[\(index)]", key: key, into: &leaves)
        }
      }
    }
  }
}

extension Alliance {
  /// The record with this id in a file; nil where there is none.
  func record(_ file: DataFile, _ id: String) -> (any Record)? {
    switch file {
    case .standing(let kind):
      switch kind {
      case .alliance: profile.id.text == id ? profile : nil
      case .school: schools[RecordID(id)]
      case .workshop: workshops[RecordID(id)]
      case .partner: partners[RecordID(id)]
      case .guide: guides[RecordID(id)]
      case .venue: venues[RecordID(id)]
      case .kit: kits[RecordID(id)]
      case .enrolment, .freeDay, .academy, .session, .meeting, .observation, .publication: nil
      }
    case .yearly(let year, let kind):
      switch kind {
      case .enrolment: self[year].enrolments[RecordID(id)]
      case .freeDay: self[year].freeDays[RecordID(id)]
      case .academy: self[year].academies[RecordID(id)]
      case .session: self[year].sessions[RecordID(id)]
      case .meeting: self[year].meetings[RecordID(id)]
      case .observation: self[year].observations[RecordID(id)]
      case .publication: self[year].publications[RecordID(id)]
      case .alliance, .school, .workshop, .partner, .guide, .venue, .kit: nil
      }
    }
  }
}
