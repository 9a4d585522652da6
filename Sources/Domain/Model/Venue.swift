public struct Venue: Retirable {
  public static let kind = RecordKind.venue

  public var id: RecordID<Venue>
  public var name = ""
  public var address = Address()
  /// Most participants the room takes.
  public var capacity: Int?
  /// The school whose building it is, if any.
  public var school: RecordID<School>?
  public var partner: RecordID<Partner>?
  /// When others have it.
  public var bookings: [BusyTime] = []
  /// Empty means not recorded.
  public var openingHours: [OpeningHours] = []
  public var note: String?
  public var retired = false
  public var unknown = UnknownFields()

  public init(id: RecordID<Venue>, name: String = "") {
    self.id = id
    self.name = name
  }

  public static var blank: Venue { Venue(id: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("name", &name)
    var place: Address? = address
    try visitor.object("address", &place)
    address = place ?? Address()
    try visitor.field("capacity", &capacity, in: 1...100_000)
    try visitor.field("school", &school)
    try visitor.field("partner", &partner)
    try visitor.objects("bookings", &bookings)
    try visitor.objects("openingHours", &openingHours)
    try visitor.field("note", &note)
    try visitor.field("retired", &retired, usually: false)
    try visitor.unknown(&unknown)
  }
}
