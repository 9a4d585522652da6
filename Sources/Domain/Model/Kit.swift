/// The material a workshop needs. A kit with a stock of two can be in two places at once.
public struct Kit: Retirable {
  public static let kind = RecordKind.kit

  public var id: RecordID<Kit>
  public var name = ""
  public var stock = 1
  public var note: String?
  public var retired = false
  public var unknown = UnknownFields()

  public init(id: RecordID<Kit>, name: String = "", stock: Int = 1) {
    self.id = id
    self.name = name
    self.stock = stock
  }

  public static var blank: Kit { Kit(id: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("name", &name)
    try visitor.field("stock", &stock, in: 0...1000)
    try visitor.field("note", &note)
    try visitor.field("retired", &retired, usually: false)
    try visitor.unknown(&unknown)
  }
}
