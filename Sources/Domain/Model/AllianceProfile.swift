/// A municipality of the alliance and the postcodes that lie in it.
public struct Municipality: Visitable {
  public var name = ""
  public var postcodes: [String] = []
  public var unknown = UnknownFields()

  public init(name: String = "", postcodes: [String] = []) {
    self.name = name
    self.postcodes = postcodes
  }

  public static var blank: Municipality { Municipality() }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("name", &name)
    try visitor.list("postcodes", &postcodes)
    try visitor.unknown(&unknown)
  }
}

/// What the alliance says of itself: its name, its municipalities, its targets.
public struct AllianceProfile: Record {
  public static let kind = RecordKind.alliance

  public var id: RecordID<AllianceProfile>
  public var name = ""
  public var municipalities: [Municipality] = []
  /// The first one is the bar on the dashboard.
  public var targets: [Target] = []
  /// Days that should lie between two sessions of one school; nil sets no gap.
  public var schoolGapDays: Int?
  /// Levels of scheduling rules; a rule that is not among them keeps its own weight.
  public var rules: [RuleSetting] = []
  /// Between two places of one guide, in km/h, 1...130.
  public var travelSpeed = AllianceProfile.usualTravelSpeed
  /// How long a road is, in percent of the straight line, 100...300.
  public var travelDetour = AllianceProfile.usualTravelDetour
  /// Minutes to pack up, park and unpack, 0...240.
  public var travelMargin = AllianceProfile.usualTravelMargin
  /// How many pupils are invited for each place at an out-of-school session, at most; nil sets no bound.
  public var invitedPerPlace: Int?
  /// Counts of pupils under this are hidden in every table that leaves the room, 0...50; 0 hides nothing.
  public var smallCell = AllianceProfile.usualSmallCell
  public var note: String?
  public var unknown = UnknownFields()

  public init(id: RecordID<AllianceProfile> = "alliance", name: String = "") {
    self.id = id
    self.name = name
  }

  public static let usualSmallCell = 5
  public static let possibleSmallCells = 0...50
  /// Country roads and village streets, with a car.
  public static let usualTravelSpeed = 45
  public static let possibleTravelSpeeds = 1...130
  public static let usualTravelDetour = 130
  public static let possibleTravelDetours = 100...300
  public static let usualTravelMargin = 10
  public static let possibleTravelMargins = 0...240
  public static let possibleInvitedPerPlace = 1...1000

  public static var blank: AllianceProfile { AllianceProfile(id: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("name", &name)
    try visitor.objects("municipalities", &municipalities)
    try visitor.objects("targets", &targets)
    try visitor.field("schoolGapDays", &schoolGapDays, in: 0...365)
    try visitor.objects("rules", &rules)
    try visitor.field(
      "travelSpeed", &travelSpeed, usually: Self.usualTravelSpeed, in: Self.possibleTravelSpeeds)
    try visitor.field(
      "travelDetour", &travelDetour, usually: Self.usualTravelDetour, in: Self.possibleTravelDetours)
    try visitor.field(
      "travelMargin", &travelMargin, usually: Self.usualTravelMargin, in: Self.possibleTravelMargins)
    try visitor.field("invitedPerPlace", &invitedPerPlace, in: Self.possibleInvitedPerPlace)
    try visitor.field(
      "smallCell", &smallCell, usually: Self.usualSmallCell, in: Self.possibleSmallCells)
    try visitor.field("note", &note)
    try visitor.unknown(&unknown)
  }

  /// The bar on the dashboard: the first target, or the alliance's default.
  public var target: Target { targets.first ?? Target() }

  /// The municipality a postcode lies in.
  public func municipality(ofPostcode postcode: String) -> Municipality? {
    municipalities.first { $0.postcodes.contains(postcode) }
  }
}
