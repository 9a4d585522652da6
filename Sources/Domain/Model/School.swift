/// The network a school's board belongs to: community, municipal or provincial, or free education.
public enum EducationNetwork: String, FieldWord, Sendable {
  case community = "GO!"
  case official = "OGO"
  case free = "VGO"
}

/// One site (vestigingsplaats) of a school.
///
/// Its id is the official key: school number (six digits) and two-digit site number, `012345-01`.
public struct School: Retirable {
  public static let kind = RecordKind.school

  public var id: RecordID<School>
  public var name = ""
  public var network = EducationNetwork.free
  public var levels: [Level] = []
  public var address = Address()
  public var phone: String?
  public var email: String?
  public var website: String?
  /// A member of the alliance's platform of schools.
  public var member = true
  /// Nil where nothing is known of them.
  public var lessonHours: SchoolHours?
  public var contacts: [Contact] = []
  public var note: String?
  public var retired = false
  public var unknown = UnknownFields()

  public init(id: RecordID<School>, name: String = "") {
    self.id = id
    self.name = name
  }

  public static var blank: School { School(id: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("name", &name)
    try visitor.field("network", &network)
    try visitor.list("levels", &levels)
    var place: Address? = address
    try visitor.object("address", &place)
    address = place ?? Address()
    try visitor.field("phone", &phone)
    try visitor.field("email", &email)
    try visitor.field("website", &website)
    try visitor.field("member", &member, usually: true)
    try visitor.object("lessonHours", &lessonHours)
    try visitor.objects("contacts", &contacts)
    try visitor.field("note", &note)
    try visitor.field("retired", &retired, usually: false)
    try visitor.unknown(&unknown)
  }

  public var municipality: String { address.municipality }
}
