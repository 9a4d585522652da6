/// The series of the catalogue a workshop belongs to; V-BOT trajectories stand beside the 25 workshops.
public enum Strand: String, FieldWord, Sendable {
  case vlaioPrimary = "vlaio-basis"
  case vlaioSecondary = "vlaio-secundair"
  case mtech = "mtech+"
  case vives = "vives"
  case vbot = "v-bot"
}

/// The Flemish transition themes that the catalogue is built on.
public enum TransitionTheme: String, FieldWord, Sendable {
  case circularEconomy = "circular-economy"
  case digitalisation
  case energyAndClimate = "energy-and-climate"
  case health
  case mobility
}

/// An entry of the catalogue. Its id is the code printed in the catalogue, `VB-03`.
public struct Workshop: Retirable {
  public static let kind = RecordKind.workshop

  public var id: RecordID<Workshop>
  public var title = ""
  public var strand = Strand.vlaioPrimary
  public var theme: TransitionTheme?
  /// The grades it is made for; empty means any.
  public var grades: [Grade] = []
  /// Length in minutes, 5...1440.
  public var minutes = 120
  /// Most participants one session takes.
  public var capacity: Int?
  public var kit: RecordID<Kit>?
  public var note: String?
  public var retired = false
  public var unknown = UnknownFields()

  public init(id: RecordID<Workshop>, title: String = "") {
    self.id = id
    self.title = title
  }

  public static var blank: Workshop { Workshop(id: "") }

  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.field("id", &id)
    try visitor.field("title", &title)
    try visitor.field("strand", &strand)
    try visitor.field("theme", &theme)
    try visitor.list("grades", &grades)
    try visitor.field("minutes", &minutes, in: 5...1440)
    try visitor.field("capacity", &capacity, in: 1...1000)
    try visitor.field("kit", &kit)
    try visitor.field("note", &note)
    try visitor.field("retired", &retired, usually: false)
    try visitor.unknown(&unknown)
  }
}
