/// An edit as the fields of a journal line: `"act":"scheduled","subject":"…","mutations":[…]`.
///
/// A line that carries more (a number, a time, a host) is a `Visitable` of its own that calls `visitFields`
/// between its own fields; or it holds this one as an object.
public struct EditFields: Visitable {
  private var act = Act.edited
  private var subject = ""
  private var cause: EditCause?
  private var reason: String?
  private var mutations: [MutationFields] = []
  private var unknown = UnknownFields()

  public init(_ edit: Edit) {
    act = edit.act
    subject = edit.subject
    cause = edit.cause
    reason = edit.reason
    mutations = edit.mutations.map(MutationFields.init)
  }

  private init() {}

  public static var blank: EditFields { EditFields() }

  /// Nil where one of the mutations is none: it changes nothing, or it replaces a record by another one.
  public var edit: Edit? {
    let all = mutations.compactMap(\.mutation)
    return all.count == mutations.count ? Edit(act, subject, all, cause: cause, reason: reason) : nil
  }

  /// The position of the first mutation that is none.
  var firstUnusable: Int? { mutations.firstIndex { $0.mutation == nil } }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitFields(&visitor)
    try visitor.unknown(&unknown)
  }

  /// The fields without the unknown ones, for a line that has fields beside them.
  public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("act", &act)
    try visitor.field("subject", &subject)
    try visitor.field("cause", &cause)
    try visitor.field("reason", &reason)
    try visitor.objects("mutations", &mutations)
  }
}

/// Edits as JSON on one line, and back.
public enum EditCodec {
  /// One object without a newline.
  public static func encode(_ edit: Edit) -> [UInt8] {
    CompactCodec.encode(EditFields(edit))
  }

  /// Throws the first problem; `notAChange` where a mutation is none.
  public static func decode(_ bytes: some Collection<UInt8>, file: String) throws(DataProblem) -> Edit {
    let fields = try CompactCodec.decode(bytes, as: EditFields.self, file: file)
    guard let edit = fields.edit else {
      let field = fields.firstUnusable.map { "mutations[\($0)]" }
      throw DataProblem(file: file, field: field, kind: .notAChange)
    }
    return edit
  }
}
