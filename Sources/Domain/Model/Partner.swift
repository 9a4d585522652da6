/// The O of an organisation in the alliance, with leisure and citizens beside the four.
public enum Sector: String, FieldWord, Sendable {
  case government, education, research, business, leisure, citizens
}

public struct Partner: Retirable {
  public static let kind = RecordKind.partner

  public var id: RecordID<Partner>
  public var name = ""
  public var sector = Sector.business
  public var municipality: String?
  public var website: String?
  public var contacts: [Contact] = []
  public var note: String?
  public var retired = false
  public var unknown = UnknownFields()

  public init(id: RecordID<Partner>, name: String = "", sector: Sector = .business) {
    self.id = id
    self.name = name
    self.sector = sector
  }

  public static var blank: Partner { Partner(id: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("name", &name)
    try visitor.field("sector", &sector)
    try visitor.field("municipality", &municipality)
    try visitor.field("website", &website)
    try visitor.objects("contacts", &contacts)
    try visitor.field("note", &note)
    try visitor.field("retired", &retired, usually: false)
    try visitor.unknown(&unknown)
  }
}
