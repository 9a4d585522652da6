/// A mutation as the journal spells it: `{"file":"2026-2027/sessions.json","before":{…},"after":{…}}`,
/// without `before` where a record is added and without `after` where one is deleted.
public struct MutationFields: Visitable {
  /// Nil where what was read is no mutation.
  public private(set) var mutation: Mutation?
  private var file: DataFile?
  private var unknown = UnknownFields()

  public init(_ mutation: Mutation) {
    self.mutation = mutation
    file = mutation.file
  }

  private init() {}

  public static var blank: MutationFields { MutationFields() }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("file", &file)
    if let file {
      mutation = try MutationFields.visit(mutation, of: file, &visitor)
    }
    try visitor.unknown(&unknown)
  }

  private static func visit<Visitor: FieldVisitor>(
    _ mutation: Mutation?, of file: DataFile, _ visitor: inout Visitor
  ) throws -> Mutation? {
    switch file {
    case .standing(let kind):
      switch kind {
      case .alliance: try replacement(mutation, &visitor).map(Mutation.alliance)
      case .school: try replacement(mutation, &visitor).map(Mutation.school)
      case .workshop: try replacement(mutation, &visitor).map(Mutation.workshop)
      case .partner: try replacement(mutation, &visitor).map(Mutation.partner)
      case .guide: try replacement(mutation, &visitor).map(Mutation.guide)
      case .venue: try replacement(mutation, &visitor).map(Mutation.venue)
      case .kit: try replacement(mutation, &visitor).map(Mutation.kit)
      case .enrolment, .freeDay, .academy, .session, .meeting, .observation, .publication: nil
      }
    case .yearly(let year, let kind):
      switch kind {
      case .enrolment: try replacement(mutation, &visitor).map { .enrolment(year, $0) }
      case .freeDay: try replacement(mutation, &visitor).map { .freeDay(year, $0) }
      case .academy: try replacement(mutation, &visitor).map { .academy(year, $0) }
      case .session: try replacement(mutation, &visitor).map { .session(year, $0) }
      case .meeting: try replacement(mutation, &visitor).map { .meeting(year, $0) }
      case .observation: try replacement(mutation, &visitor).map { .observation(year, $0) }
      case .publication: try replacement(mutation, &visitor).map { .publication(year, $0) }
      case .alliance, .school, .workshop, .partner, .guide, .venue, .kit: nil
      }
    }
  }

  private static func replacement<Element: Record, Visitor: FieldVisitor>(
    _ mutation: Mutation?, _ visitor: inout Visitor
  ) throws -> Replacement<Element>? {
    let replacement = mutation?.replacement as? Replacement<Element>
    var before = replacement?.before
    var after = replacement?.after
    try visitor.object("before", &before)
    try visitor.object("after", &after)
    return Replacement(before: before, after: after)
  }
}

extension Mutation {
  fileprivate var replacement: any Sendable {
    switch self {
    case .alliance(let replacement): replacement
    case .school(let replacement): replacement
    case .workshop(let replacement): replacement
    case .partner(let replacement): replacement
    case .guide(let replacement): replacement
    case .venue(let replacement): replacement
    case .kit(let replacement): replacement
    case .enrolment(_, let replacement): replacement
    case .freeDay(_, let replacement): replacement
    case .academy(_, let replacement): replacement
    case .session(_, let replacement): replacement
    case .meeting(_, let replacement): replacement
    case .observation(_, let replacement): replacement
    case .publication(_, let replacement): replacement
    }
  }
}

/// A file of the data folder as its path.
extension DataFile: FieldValue {
  public static var expectation: Expectation { .text }

  public init?(_ scalar: Scalar) {
    guard case .text(let text) = scalar else { return nil }
    self.init(path: text)
  }

  public var scalar: Scalar { .text(path) }
}
