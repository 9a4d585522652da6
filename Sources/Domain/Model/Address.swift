/// A person at a school or partner. Personal data: kept to what is needed, left out of exports unless asked for.
public struct Contact: Visitable {
  public var name = ""
  public var role: String?
  public var email: String?
  public var phone: String?
  public var unknown = UnknownFields()

  public init(name: String = "", role: String? = nil, email: String? = nil, phone: String? = nil) {
    self.name = name
    self.role = role
    self.email = email
    self.phone = phone
  }

  public static var blank: Contact { Contact() }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("name", &name)
    try visitor.field("role", &role)
    try visitor.field("email", &email)
    try visitor.field("phone", &phone)
    try visitor.unknown(&unknown)
  }
}

/// Where something stands. Coordinates are Belgian Lambert 72, in metres, as the education agency lists them.
public struct Address: Visitable {
  public var street: String?
  public var number: String?
  public var box: String?
  public var postcode = ""
  public var municipality = ""
  public var lambertX: Double?
  public var lambertY: Double?
  public var unknown = UnknownFields()

  public init(
    street: String? = nil, number: String? = nil, box: String? = nil, postcode: String = "",
    municipality: String = "", lambertX: Double? = nil, lambertY: Double? = nil
  ) {
    self.street = street
    self.number = number
    self.box = box
    self.postcode = postcode
    self.municipality = municipality
    self.lambertX = lambertX
    self.lambertY = lambertY
  }

  public static var blank: Address { Address() }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("street", &street)
    try visitor.field("number", &number)
    try visitor.field("box", &box)
    try visitor.field("postcode", &postcode)
    try visitor.field("municipality", &municipality)
    try visitor.field("lambertX", &lambertX)
    try visitor.field("lambertY", &lambertY)
    try visitor.unknown(&unknown)
  }
}
